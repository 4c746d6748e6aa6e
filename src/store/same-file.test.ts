import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFar } from './same-file.ts';

void test('folders on another machine are known by the number of their file system, disks of this one are let be', () => {
  for (const type of [0x6969, 0xff534d42, -0xacb2be, 0xfe534d42, 0x01021997])
    assert.equal(isFar(type), true, String(type));
  for (const type of [0xef53, 0x9123683e, 0x58465342, 0x01021994, 0x65735546])
    assert.equal(isFar(type), false, String(type));
});
