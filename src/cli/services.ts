/** The real services: scenarios from files, the buurtteam model, worker threads. Each part is loaded when it is needed. */
import type { Services } from './command.ts';
import { failed, nearestFile, type Problem } from '../problem/problem.ts';
import { packageRoot } from './package-root.ts';

export const services: Services = {
  async load(named, folder, tables = 'areas') {
    const [{ loadScenario }, { entryOf, shippedScenarios }] = await Promise.all([
      import('../scenario/index.ts'),
      import('./file-source.ts'),
    ]);
    const root = packageRoot();
    const { path, files, shown } = entryOf(named, folder, root);
    const loaded = loadScenario(path, files, tables);
    if (loaded.ok) return loaded;
    const asKnown = (problem: Problem): Problem => {
      if (problem.file === undefined) return problem;
      if (problem.code !== 'file.missing' || problem.file !== path) {
        return { ...problem, file: shown(problem.file) };
      }
      const name = named.replace(/^.*[/\\]/, '').replace(/(\.json)?$/, '.json');
      const suggestion = nearestFile(name, shippedScenarios(root));
      return { ...problem, file: named, ...(suggestion === undefined ? {} : { suggestion }) };
    };
    return failed(loaded.problems.map(asKnown));
  },
  async variants(named, folder) {
    const loaded = await this.load(named, folder);
    if (!loaded.ok) return loaded;
    const [{ variantsOf }, { entryOf }] = await Promise.all([
      import('../experiment/index.ts'),
      import('./file-source.ts'),
    ]);
    const { path, files } = entryOf(named, folder, packageRoot());
    return variantsOf(path, files);
  },
  async prepare() {
    return (await import('../experiment/model-replicator.ts')).waitReplicator;
  },
  async formulaFte(base, share) {
    return (await import('../planning/index.ts')).formulaFte(base, share);
  },
  async instantAhead(scenario) {
    (await import('../planning/instant/index.ts')).instantAnswer(scenario);
  },
  async withInstant(scenario, result) {
    return (await import('../planning/instant/index.ts')).withInstant(scenario, result);
  },
  async executor(workers, replications) {
    const { availableCores, nodeExecutor, nodeWorkerFile } = await import('../experiment/node-executor.ts');
    const cores = availableCores();
    const threads = Math.min(workers ?? cores, replications);
    // One replication has a thread of its own too, where nothing else is asked: formulas are computed beside it.
    const beside = workers === undefined && cores > 1 && nodeWorkerFile() !== null;
    if (threads > 1 || beside) return nodeExecutor(threads);
    const { inlineExecutor } = await import('../experiment/inline-executor.ts');
    return inlineExecutor(await this.prepare());
  },
};
