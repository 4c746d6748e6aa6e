/** Imports that were stopped half way, for the worker that takes them back. */
export { lastImportRow, unfinishedSince } from '../../store/imports.ts';
