const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The file name an article gets that was pasted: the day and minute on the analyst's clock. */
export function pastedName(now: Date, extension: 'html' | 'txt'): string {
  const day = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  return `Pasted ${day} ${twoDigits(now.getHours())}.${twoDigits(now.getMinutes())}.${extension}`;
}
