/** The days a calendar elsewhere should know of, for the door that serves it. */
export { feedDays, type FeedDay } from '../../store/feed-days.ts';
