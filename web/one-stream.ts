/** One stream from the server for all tabs: a browser lets only six connections stand to one place, and a seventh tab must still load. */

/** What the stream says: that it stands (whatever was read before may be old), or an event of the server with its data. */
export type Heard =
  | { readonly kind: 'open' }
  | { readonly kind: 'change'; readonly data: string }
  | { readonly kind: 'progress'; readonly data: string };

type Said = Heard | { readonly kind: 'who' } | { readonly kind: 'here' };

const again = 10_000;

/** Hears for as long as the page stands; resolves as soon as nothing that happens from now on can be missed. */
export function hear(on: (heard: Heard) => void): Promise<void> {
  const channel = new BroadcastChannel('kith-live');
  return new Promise((resolve) => {
    let stands = false;
    const tell = (heard: Heard) => {
      if (heard.kind === 'open') stands = true;
      channel.postMessage(heard satisfies Said);
      on(heard);
      resolve();
    };
    channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'who') {
        if (stands) channel.postMessage({ kind: 'here' } satisfies Said);
        return;
      }
      resolve();
      if (data.kind !== 'here') on(data);
    });
    channel.postMessage({ kind: 'who' } satisfies Said);
    // Whoever holds the lock has the stream; when that tab closes, the next one has it.
    void navigator.locks.request(
      'kith-live',
      () => new Promise<never>(() => stream(tell, () => (stands = false), resolve)),
    );
  });
}

function stream(tell: (heard: Heard) => void, lost: () => void, tried: () => void): void {
  const source = new EventSource('/api/v1/events');
  source.addEventListener('open', () => tell({ kind: 'open' }));
  source.addEventListener('error', () => {
    lost();
    tried();
    if (source.readyState === EventSource.CLOSED) setTimeout(() => stream(tell, lost, tried), again);
  });
  for (const kind of ['change', 'progress'] as const) {
    source.addEventListener(kind, (event: MessageEvent<unknown>) => tell({ kind, data: String(event.data) }));
  }
}
