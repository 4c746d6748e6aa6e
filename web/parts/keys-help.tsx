/** To come. */
export default function Part(_: { onClose: () => void }) { return null; }
