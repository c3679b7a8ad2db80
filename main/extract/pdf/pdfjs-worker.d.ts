declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The side of pdf.js that parses; importing it keeps it in this process. */
  export const WorkerMessageHandler: unknown;
}
