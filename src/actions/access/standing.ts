/** Where a vault stands, for those who keep what they were answered until anything is written. */
export { standing } from '../../store/written-since.ts';
