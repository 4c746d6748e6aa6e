/** The app in real Chromium: what Today loads, how long a key takes in five thousand people, how smooth the map moves. */
import { gzipSync } from 'node:zlib';
import { openChromium } from '../test/browser/chromium.ts';
import { fixtureServer } from '../test/browser/fixture-server.ts';

const server = await fixtureServer('full');
const browser = await openChromium();
const context = await browser.newContext({
  viewport: { width: 1360, height: 860 },
  locale: 'en-GB',
  serviceWorkers: 'block',
});

const page = await context.newPage();
const script: { address: string; bytes: number }[] = [];
page.on('response', (answer) => {
  if (!answer.url().endsWith('.js')) return;
  void answer.body().then((body) => script.push({ address: answer.url(), bytes: gzipSync(body).length }));
});
await page.addInitScript(() => {
  const kept = { shift: 0, stood: 0 };
  Object.assign(globalThis, { kept });
  // When the card stands, by the page's own clock: whatever is fetched later does not hold it back.
  const look = () => {
    if (document.querySelector('.next-card') === null) requestAnimationFrame(look);
    else kept.stood = performance.now();
  };
  look();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
});
await page.goto(server.address);
await page.waitForSelector('.next-card');
await page.waitForTimeout(1500);
const early = await page.evaluate(() => {
  const { stood } = (globalThis as unknown as { kept: { stood: number } }).kept;
  const fetched = performance.getEntriesByType('resource');
  return fetched.filter((one) => one.startTime < stood).map((one) => one.name);
});
const first = script.filter((one) => early.includes(one.address));
const shift = await page.evaluate(() => (globalThis as unknown as { kept: { shift: number } }).kept.shift);
const entry = first.reduce((sum, one) => sum + one.bytes, 0);
tell('script before Today stands, kB gz', entry / 1000, 130);
tell('layout shift of Today', shift, 0.01);

// Beside it: what one key costs on an empty page of the same browser, painting one letter.
const bare = await context.newPage();
await bare.goto(`${server.address}/manifest.webmanifest`);
await bare.setContent('<input autofocus>');
const plain = await keyTimes(bare, 'input');
await page.goto(`${server.address}/people`);
await page.waitForSelector('.people-row');
await page.focus('.people-search input');
const typed = await keyTimes(page, '.people-search input');
tell('a key in 5,000 people, ms to the next paint (median)', typed, 100);
tell('the same on an empty page', plain, 100);

await page.goto(`${server.address}/`);
await page.waitForTimeout(1500);
await page.keyboard.press('Control+k');
await page.waitForSelector('.palette input');
tell('a key in the palette, ms to the next paint (median)', await keyTimes(page, '.palette input'), 100);

await page.goto(`${server.address}/map`);
await page.waitForSelector('.sky canvas');
await page.waitForTimeout(500);
const stars = await page.evaluate(() => document.querySelector('.sky canvas')?.getAttribute('aria-label'));
console.log(`the map says: ${stars}`);
const bareFrames = await bare.evaluate(frameGaps, 'nothing' as const);
const played = await page.evaluate(frameGaps, 'play' as const);
const dragged = await page.evaluate(frameGaps, 'drag' as const);
tell('an empty page, ms a frame', meanOf(bareFrames), 20);
tell('the map of 1,000 people while it plays, ms a frame', meanOf(played), 20);
tell('the same while the slider is dragged, ms a frame', meanOf(dragged), 20);
tell('the same, the slowest of twenty frames', slowOf(dragged), 40);

await browser.close();
await server.stop();

/** The gaps between frames over three seconds, while the map plays or its slider is moved a step each frame. */
async function frameGaps(moving: 'nothing' | 'play' | 'drag'): Promise<number[]> {
  const gaps: number[] = [];
  let last = performance.now();
  const until = last + 3000;
  const slider = document.querySelector<HTMLInputElement>('.scrub input');
  const most = Number(slider?.max ?? 0);
  let step = most;
  if (moving === 'play') document.querySelector<HTMLButtonElement>('.scrub .btn')?.click();
  while (performance.now() < until) {
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    if (moving !== 'drag' || slider === null) continue;
    step = step <= 0 ? most : step - 1;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(step));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return gaps;
}

function meanOf(gaps: readonly number[]): number {
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
}

function slowOf(gaps: readonly number[]): number {
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0;
}

/** Median milliseconds from a key to the paint after it, by the browser's own event timing. */
async function keyTimes(on: typeof page, field: string): Promise<number> {
  await on.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') times.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await on.focus(field);
  for (const letter of 'maren quist ok') {
    await on.keyboard.press(letter === ' ' ? 'Space' : letter);
    await on.waitForTimeout(180);
  }
  const times = await on.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  // What painted within one frame is not reported at all.
  const all = [...times, ...Array.from({ length: Math.max(0, 14 - times.length) }, () => 16)].sort(
    (a, b) => a - b,
  );
  return all[Math.floor(all.length / 2)] ?? 16;
}

function tell(what: string, value: number, most: number): void {
  console.log(`${what}: ${value.toFixed(value < 1 ? 3 : 1)} (at most ${most})`);
}
