interface Connection {
  saveData?: boolean;
  /** Only Chromium on phones tells it. */
  type?: string;
}

/**
 * True when the reader pays for bytes, or asked for fewer: `Save-Data` is on, or the device says that it is on a mobile
 * network. False where the browser tells neither.
 */
export function metered(navigator: object): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}
