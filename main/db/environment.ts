/** Clock and ids, passed in so that tests and `--date` can set them. */
export interface Environment {
  now(): number;
  makeId(): string;
}
