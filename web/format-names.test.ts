/** The app offers every format that an import can be told, and no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formats } from '../src/capture/formats.ts';
import { formatNames } from './format-names.ts';

void test('what the app lets a file be told to be is what an import knows', () => {
  assert.deepEqual(
    [...formatNames],
    formats.map(({ name }) => name),
  );
});
