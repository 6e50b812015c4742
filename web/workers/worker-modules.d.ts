/** Workers as files or as parts of the page: vite.config.ts decides which. */
declare module 'virtual:page-worker' {
  const PageWorker: new () => Worker;
  export default PageWorker;
}
declare module 'virtual:study-worker' {
  const StudyWorker: new () => Worker;
  export default StudyWorker;
}
declare module 'virtual:file-worker' {
  const FileWorker: new () => Worker;
  export default FileWorker;
}

/** The English texts of reports. */
declare module 'virtual:report-english' {
  export const en: ReturnType<typeof import('../../src/index.ts').textsOf>;
}
