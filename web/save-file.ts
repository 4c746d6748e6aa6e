/** Hands a small file to the browser, as if it had been downloaded. */
export function saveFile(name: string, text: string, type = 'text/calendar'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
