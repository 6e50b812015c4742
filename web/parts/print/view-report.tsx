/** The report of a view other than the comparison on paper. */
import type { JSX } from 'preact';
import { isRead, scenarios } from '../../state/loaded.ts';
import { state, type View } from '../../state/app-state.ts';
import { published } from '../../state/study.ts';
import { texts } from '../../texts/index.ts';
import type { TableData } from '../data-table.tsx';
import { printTexts } from './print-texts.ts';
import { Assumptions, Origin, ScenarioList } from './report-parts.tsx';
import { leadOf, viewBlocks, type Block } from './view-blocks.ts';

export function ViewReport({ name }: { name: View }): JSX.Element | null {
  const main = document.querySelector('main');
  if (main === null) return null;
  const own = printTexts();
  const loaded = scenarios.peek();
  const studies = loaded.filter(isRead);
  const known = studies.map(({ scenario }) => scenario);
  const { active } = state.peek();
  // What a study rests on: the chosen scenario, or the first where that has a fault.
  const only = known.length === loaded.length ? active : 0;
  const shown = published.peek();
  // The map and the checks show results of the comparison; the other views have studies of their own.
  const results =
    (name === 'map' || name === 'trust') && shown?.scenarios.length === known.length ? shown : null;
  return (
    <div class="report" role="main">
      <p class="report-kind">{own.kindOf(texts.peek().views[name])}</p>
      <h1>{main.querySelector('#answer')?.textContent}</h1>
      <p class="report-lead">{leadOf(main)}</p>
      {known.length > 0 && <ScenarioList studies={studies} only={only} />}
      {viewBlocks(main).map((block, i) => (
        <Part key={i} block={block} />
      ))}
      {known.length > 0 && (
        <>
          <Assumptions scenarios={known.slice(only, only + 1)} shown={null} all={name === 'trust'} />
          <Origin scenarios={known} shown={results} only={only} />
        </>
      )}
    </div>
  );
}

function Part({ block }: { block: Block }): JSX.Element {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return <p>{block.text}</p>;
    case 'fault':
      return <p class="report-fault">{block.text}</p>;
    case 'list':
      return block.numbered ? (
        <ol>
          {block.items.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      ) : (
        <ul>
          {block.items.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    case 'settings':
      return (
        <ul class="report-settings">
          {block.items.map(([label, value]) => (
            <li key={label}>
              {label}: <strong>{value}</strong>
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <>
          <h3>{block.title}</h3>
          <PaperTable data={block.data} />
        </>
      );
    case 'chart':
      return (
        <>
          <div class="report-chart">
            <h3>{block.title}</h3>
            {block.note !== '' && <p>{block.note}</p>}
            <div dangerouslySetInnerHTML={{ __html: block.legend }} />
            <div dangerouslySetInnerHTML={{ __html: block.svg }} />
          </div>
          <PaperTable data={block.data} />
        </>
      );
  }
}

function PaperTable({ data: { heading, rows } }: { data: TableData }): JSX.Element {
  return (
    <table>
      <thead>
        <tr>
          {heading.map((text, i) => (
            <th key={i}>{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((text, c) => (
              <td key={c}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
