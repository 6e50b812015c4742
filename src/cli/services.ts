/** The real services: scenarios from files, the buurtteam model, worker threads. Each part is loaded when it is needed. */
import type { Services } from './command.ts';
import { packageRoot } from './package-root.ts';

export const services: Services = {
  async load(entry, folder) {
    const [{ loadScenario }, { fileSource }] = await Promise.all([
      import('../scenario/index.ts'),
      import('./file-source.ts'),
    ]);
    return loadScenario(entry, fileSource(folder, packageRoot()));
  },
  async prepare() {
    return (await import('../experiment/model-replicator.ts')).modelReplicator;
  },
  async executor(workers, replications) {
    const { availableCores, nodeExecutor } = await import('../experiment/node-executor.ts');
    const threads = Math.min(workers ?? availableCores(), replications);
    if (threads > 1) return nodeExecutor(threads);
    const { inlineExecutor } = await import('../experiment/inline-executor.ts');
    return inlineExecutor(await this.prepare());
  },
};
