/** The desk of large files; its worker starts when it is first asked. */
import FileWorker from 'virtual:file-worker';
import { Desk } from '../workers/desk.ts';
import type { FileCalls } from '../workers/file-calls.ts';

type FileDesk = Desk<FileCalls>;
let desk: FileDesk | null = null;

export const askFiles: FileDesk['ask'] = (call, ...given) =>
  (desk ??= new Desk(new FileWorker())).ask(call, ...given);
