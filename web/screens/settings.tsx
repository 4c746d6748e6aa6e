/** To come. */
export default function Screen(_: { id?: string; name?: string }) { return null; }
