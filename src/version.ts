/** The version of this Kith, as `kith --version`, snapshots and the manifest say it. */
export const version = '0.1.0';
