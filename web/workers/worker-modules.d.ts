/** The worker as a file or as part of the page: vite.config.ts decides which. */
declare module 'virtual:page-worker' {
  const PageWorker: new () => Worker;
  export default PageWorker;
}
