/** The process that reads what is imported: it may read those files and its own code, and nothing else (docs/decisions/0013). */
import { readHere } from './read-here.ts';
import { serveReading } from './serve-reading.ts';

// Ctrl+C in a terminal reaches every process there: whoever started this one ends it when it has told what came in.
process.on('SIGINT', () => {});
await serveReading(readHere);
