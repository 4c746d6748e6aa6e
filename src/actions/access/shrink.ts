/** For threads that rest: their part of the file goes back to the system. */
export { shrink } from '../../store/shrink.ts';
