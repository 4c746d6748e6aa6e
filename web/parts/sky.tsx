/** The map itself: drawn, hovered, and walked with arrow keys from person to person; one link that moves. */
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useLocation } from 'wouter';
import { placeOf, draw, inkOf, scaleOf, type Scene } from './sky-canvas.ts';
import { forgetGround } from './sky-ground.ts';
import { forgetSprites } from './sky-sprites.ts';
import type { Sector, Star } from '../map-layout.ts';
import { useWords } from '../words.tsx';
import './sky.css';

interface SkyProps {
  readonly stars: readonly Star[];
  readonly sectors: readonly Sector[];
}

const motionMs = 420;

export function Sky({ stars, sectors }: SkyProps) {
  const { say, span } = useWords();
  const [, go] = useLocation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const scene = useMemo<Scene>(
    () => ({
      stars,
      sectors,
      chosen,
      you: say('map:you'),
      labels: {
        five: say('app:ring.five'),
        fifteen: say('app:ring.fifteen'),
        fifty: say('app:ring.fifty'),
        'hundred-and-fifty': say('app:ring.hundred-and-fifty'),
        beyond: '',
      },
    }),
    [stars, sectors, chosen, say],
  );
  useSize(canvas, setSize);
  useDrawing(canvas, scene, size);

  const index = stars.findIndex((star) => star.id === chosen);
  const star = stars[index] ?? null;
  const focused = star ?? stars[0] ?? null;
  const walk = (step: number) => {
    const next = stars[(index + step + stars.length) % stars.length];
    if (next !== undefined) setChosen(next.id);
  };
  const nearest = (event: PointerEvent<HTMLCanvasElement>): Star | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = scaleOf(size.width, size.height);
    return nearestTo(
      stars,
      (event.clientX - box.left - size.width / 2) / scale,
      (event.clientY - box.top - size.height / 2) / scale,
      scale,
    );
  };
  const scale = scaleOf(size.width, size.height);
  const [x, y] = focused === null ? [0, 0] : placeOf(focused, new Map(), 1);
  return (
    <div className="sky">
      <canvas
        ref={canvas}
        // A canvas has no tag of its own for being a picture.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={say('map:told', { count: stars.length })}
        onPointerMove={(event) => setChosen(nearest(event)?.id ?? null)}
        onPointerLeave={() => setChosen(null)}
        onPointerUp={(event) => {
          const hit = nearest(event);
          if (hit !== null) go(`/people/${encodeURIComponent(hit.id)}`);
        }}
      />
      {focused !== null && (
        <a
          className={`sky-person${star === null ? ' idle' : ''}${x > 0 ? ' left' : ''}`}
          href={`/people/${encodeURIComponent(focused.id)}`}
          style={{
            insetInlineStart: `${size.width / 2 + x * scale}px`,
            insetBlockStart: `${size.height / 2 + y * scale}px`,
          }}
          onFocus={() => setChosen(focused.id)}
          onBlur={() => setChosen(null)}
          onClick={(event) => {
            event.preventDefault();
            go(`/people/${encodeURIComponent(focused.id)}`);
          }}
          onKeyDown={(event) => {
            const steps: Readonly<Record<string, number>> = {
              ArrowRight: 1,
              ArrowDown: 1,
              ArrowLeft: -1,
              ArrowUp: -1,
              PageDown: 10,
              PageUp: -10,
            };
            const step = steps[event.key];
            if (step === undefined) return;
            event.preventDefault();
            walk(step);
          }}
        >
          <b>
            <bdi>{focused.name || say('app:nameless')}</bdi>
          </b>
          <span>
            {say(`app:state.${focused.person.state}`)}
            {focused.person.silentDays !== null &&
              ` · ${say('map:silent', { span: span(focused.person.silentDays) })}`}
          </span>
          <span>
            {say(focused.suggested ? 'map:suggested' : 'map:wished', {
              ring: say(`app:ring.${focused.ring}`),
            })}
          </span>
        </a>
      )}
    </div>
  );
}

function nearestTo(stars: readonly Star[], x: number, y: number, scale: number): Star | null {
  let best: Star | null = null;
  let least = Math.max(14, 20 / scale);
  for (const star of stars) {
    const [sx, sy] = placeOf(star, new Map(), 1);
    const apart = Math.hypot(sx - x, sy - y) - star.size;
    if (apart < least) {
      least = apart;
      best = star;
    }
  }
  return best;
}

function useSize(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  onSize: (size: { width: number; height: number }) => void,
) {
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      const dense = devicePixelRatio || 1;
      element.width = Math.round(width * dense);
      element.height = Math.round(height * dense);
      onSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas, onSize]);
}

/** Redraws when anything changes; when people moved, they travel there, unless stillness is wished. */
function useDrawing(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  scene: Scene,
  size: { width: number; height: number },
) {
  const stood = useRef<ReadonlyMap<string, number>>(new Map());
  const last = useRef<readonly Star[]>([]);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null || size.width === 0) return undefined;
    const ink = inkOf(element);
    const moved = last.current !== scene.stars && last.current.length > 0;
    const still = !moved || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const before = stood.current;
    const began = performance.now();
    let frame = 0;
    let reached = 1;
    const step = (now: number) => {
      const linear = still ? 1 : Math.min(1, Math.max(0, (now - began) / motionMs));
      const part = 1 - (1 - linear) ** 3;
      draw(context, size, scene, ink, before, part);
      reached = part;
      if (linear < 1) frame = requestAnimationFrame(step);
    };
    last.current = scene.stars;
    step(began);
    // Letters drawn before their font came are drawn again.
    if (document.fonts.status !== 'loaded')
      void document.fonts.ready.then(() => {
        forgetSprites();
        forgetGround();
        if (frame === 0) draw(context, size, scene, ink, before, 1);
      });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const repaint = () => draw(context, size, scene, inkOf(element), before, 1);
    dark.addEventListener('change', repaint);
    return () => {
      cancelAnimationFrame(frame);
      // Whoever sets out next begins where this journey was broken off.
      stood.current = new Map(
        scene.stars.map((star) => {
          const from = before.get(star.id) ?? star.radius;
          return [star.id, from + (star.radius - from) * reached];
        }),
      );
      dark.removeEventListener('change', repaint);
    };
  }, [canvas, scene, size]);
}
