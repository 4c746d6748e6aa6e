/** Typst as WebAssembly, the one file that knows it: a template and data become a PDF, with no disk and no network in reach. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { fontsFor, ownFonts } from './fonts.ts';

export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Characters that no font at hand can show; they stand as empty boxes. */
  readonly missing: readonly string[];
  /** Names of pictures that could not be read and were left out. */
  readonly unreadable: readonly string[];
}

export interface Setting {
  /** Typst source; reads its data with `json("/data.json")` and pictures under `/pictures/`. */
  readonly template: string;
  /** Only ever read as data: nothing in it can become an instruction. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** Where to look for fonts of other scripts; the machine's own places when left out. */
  readonly fontFolders?: readonly string[];
}

/** @throws Error when a template is wrong: a bug, never the data's fault */
export async function typeset(setting: Setting): Promise<Typeset> {
  const { more, missing } = fontsFor([...textsIn(setting.data)], setting.fontFolders);
  const compiler = await compilerWith(more);
  try {
    const pictures = setting.pictures ?? new Map<string, Uint8Array>();
    for (const [name, bytes] of pictures) compiler.map_shadow(pictureAt(name), bytes);
    const whole = set(compiler, setting, []);
    if (whole.pdf !== null) return { ...whole, pdf: whole.pdf, missing, unreadable: [] };
    const unreadable = [...pictures.keys()].filter((name) => !showsPicture(compiler, name));
    const rest = set(compiler, setting, unreadable);
    if (rest.pdf === null) throw new Error(`a template does not set: ${rest.why}`);
    return { ...rest, pdf: rest.pdf, missing, unreadable };
  } finally {
    compiler.free();
  }
}

const main = '/main.typ';
const pagesMark = '\n#context [#metadata(here().page())<pages>]\n';
const pictureAt = (name: string) => `/pictures/${name}`;
const inBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function set(
  compiler: TypstCompiler,
  { template, data }: Setting,
  leftOut: readonly string[],
): { pdf: Uint8Array | null; pages: number; why: string } {
  compiler.map_shadow('/data.json', inBytes({ ...data, leftOut }));
  const { pdf, why } = compile(compiler, template + pagesMark);
  if (pdf === null) return { pdf, pages: 0, why };
  const [pages] = JSON.parse(compiler.query(main, undefined, '<pages>', 'value')) as [number];
  return { pdf, pages, why };
}

function showsPicture(compiler: TypstCompiler, name: string): boolean {
  compiler.map_shadow('/data.json', inBytes({ name }));
  return compile(compiler, '#image("/pictures/" + json("/data.json").name, width: 10mm)').pdf !== null;
}

function compile(compiler: TypstCompiler, source: string): { pdf: Uint8Array | null; why: string } {
  compiler.add_source(main, source);
  const answer = compiler.compile(main, undefined, 'pdf', 3) as {
    result?: Uint8Array;
    diagnostics?: readonly { severity?: string; message?: string }[];
  };
  const why = (answer.diagnostics ?? []).map((one) => one.message ?? '').join('; ');
  return { pdf: answer.result ?? null, why };
}

let module: Promise<typeof import('@myriaddreamin/typst-ts-web-compiler')> | null = null;

/** The module is compiled once; a compiler is made for each page set, so that none keeps what another printed. */
async function compilerWith(more: readonly string[]): Promise<TypstCompiler> {
  module ??= load();
  const { TypstCompilerBuilder } = await module;
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of ownFonts()) await builder.add_raw_font(font);
  for (const file of more) await builder.add_raw_font(readFileSync(file));
  return builder.build();
}

async function load(): Promise<typeof import('@myriaddreamin/typst-ts-web-compiler')> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  typst.initSync({ module: readFileSync(wasm) });
  return typst;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null) yield* textsIn(Object.values(value));
}
