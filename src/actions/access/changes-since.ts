/** What changed since someone last looked, for those who watch a vault from outside. */
export { changesSince, type ChangeSeen, type Seen } from '../../store/changes-since.ts';
