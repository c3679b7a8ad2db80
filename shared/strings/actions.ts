/** What an action did, for undo, redo and the history; keys are the journal's actions. */
const words: Readonly<Record<string, (count: number) => string>> = {};

/** The words for a step of the journal; an action without words is named as it stands. */
export function actionWords(action: string, count: number): string {
  return words[action]?.(count) ?? action;
}
