/** A time as the words give it, before the article's date is known. */
export type When =
  | { readonly kind: 'weekday'; readonly day: number }
  | { readonly kind: 'date'; readonly month: number; readonly day: number | null; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'relative'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly count: number }
  | { readonly kind: 'vague' };
