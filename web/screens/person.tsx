/** To come. */
export default function Screen(_: { id: string }) { return null; }
