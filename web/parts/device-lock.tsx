/** What lies on this device: locked with a passphrase, or cleared at once. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { count } from '../offline/outbox.ts';
import { dropKey, newLock } from '../offline/lock.ts';
import { clear, lockRecord, relock } from '../offline/shelf.ts';
import { toast } from '../toasts.ts';
import { useWords } from '../words.tsx';

export function DeviceLock() {
  const { say } = useWords();
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const lock = useQuery({
    queryKey: ['device-lock'],
    queryFn: async () => (await lockRecord()) !== undefined,
  });
  const locked = lock.data === true;
  const settled = async (said: string) => {
    setPassphrase('');
    await lock.refetch();
    toast({ text: say(said), tone: 'done' });
  };
  const set = async () => {
    const { record, turn } = await newLock(passphrase);
    await relock(record, turn);
    await queries.invalidateQueries();
    await settled('settings-screen:device.locked');
  };
  const remove = async () => {
    await relock(null, dropKey);
    await settled('settings-screen:device.unlocked');
  };
  const wipe = async () => {
    await clear();
    dropKey();
    await count();
    await settled('settings-screen:device.cleared');
  };
  return (
    <>
      <p className="muted">{say('settings-screen:device.intro')}</p>
      {locked ? (
        <p>
          <button type="button" className="btn" onClick={() => void remove()}>
            {say('settings-screen:device.unlock')}
          </button>
        </p>
      ) : (
        <form
          className="settings-data"
          onSubmit={(event) => {
            event.preventDefault();
            if (passphrase.length >= 6) void set();
          }}
        >
          <input
            className="input device-passphrase"
            type="password"
            autoComplete="new-password"
            aria-label={say('app:locked.passphrase')}
            placeholder={say('app:locked.passphrase')}
            minLength={6}
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <button type="submit" className="btn" disabled={passphrase.length < 6}>
            {say('settings-screen:device.lock')}
          </button>
        </form>
      )}
      <p>
        <button type="button" className="btn" onClick={() => void wipe()}>
          {say('app:locked.clear')}
        </button>
      </p>
    </>
  );
}
