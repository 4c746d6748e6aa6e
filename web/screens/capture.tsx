/** To come. */
export default function Screen(_: object) { return null; }
