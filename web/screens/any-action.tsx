/** To come. */
export default function Screen(_: { name: string }) { return null; }
