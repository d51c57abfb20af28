#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import { CHANGE_KINDS, CHANGE_SUBJECTS } from '../analysis/change.ts';
import { DATASET_CHANGES } from '../analysis/dataset-diff.ts';
import { GAP_KINDS, SEVERITIES } from '../analysis/gap.ts';
import { LIST_CHANGES } from '../analysis/list-diff.ts';
import { readConfig } from '../config.ts';
import { PATH_ORDERS } from '../control/distances.ts';
import { type ErrorCode, LinkageError } from '../errors.ts';
import { THING_LABELS } from '../model/things.ts';
import { THEMES } from '../picture/themes.ts';
import { progressTo } from '../progress.ts';
import { SOURCE_FORMATS } from '../sources/detect.ts';
import { asOfFrom, asOfOption, jsonOption, knownAtOption, languageOption, whatIfOption } from './common-options.ts';
import { controlEntries, controlStream, ruleFolders } from './control.ts';
import { controlText } from './control-text.ts';
import { jsonPieces } from './json-pieces.ts';
import { packageRoot } from './package-root.ts';
import { writePieces } from './write-pieces.ts';

/** Exit status by kind of error: 2 bad input, 3 source, 4 graph, 1 other. */
const EXIT: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 2,
  NOT_FOUND: 2,
  READ_ONLY: 2,
  TOO_EXPENSIVE: 2,
  SOURCE_MALFORMED: 3,
  GRAPH_UNAVAILABLE: 4,
  TIMED_OUT: 4,
  BUSY: 4,
  INTERNAL: 1,
};

/** The command line. Gives the exit status; prints the answer on standard output, everything else on standard error. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    return report(error);
  }
}

/** Each command brings what it needs when it is called: a question about a file does not wait for the driver and GraphQL. */
function program(): Command {
  const root = new Command('regimelink')
    .description(
      'Cross-regime linkage graph analyser: export control, FDI security review, anti-sanction countermeasures',
    )
    .exitOverride()
    .configureOutput({ outputError: () => undefined });

  root
    .command('serve')
    .description('serve GraphQL and pages; seeds an empty store')
    .addOption(languageOption())
    .action(async (options) => (await import('./serve.ts')).serveCommand(options));

  root
    .command('import [files...]')
    .description('import files; the format is found by content')
    .option('--dry-run', 'validate and report, without any database')
    .option('--report <file>', 'with --dry-run: write the report into a file, .html, .json or .txt')
    .option('--against <file>', 'with --dry-run: an earlier edition, to see whether a list lost its rows')
    .addOption(new Option('--format <format>', 'instead of finding it by content').choices(SOURCE_FORMATS))
    .option('--force', 'import a file that yields too little all the same')
    .option('--no-same', 'do not let the rules conclude afterwards which records are one party')
    .option('--bulk', 'build the private store anew from the seed and the files, many times faster')
    .option('--replace', 'with --bulk: lose what the store holds and the files do not bring back')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (files, options) => {
      const { importCommand, tryOut } = await import('./import.ts');
      if (options.dryRun !== true) return print(await importCommand(files, options));
      const { text, failure } = await tryOut(files, options);
      print(text);
      if (failure !== null) throw failure;
    });

  root
    .command('convergence')
    .description('technologies that the regimes touch, with the evidence of each touch')
    .option('--within <jurisdiction>', 'one jurisdiction, such as CN')
    .option('--across <jurisdictions>', 'several, such as CN,US')
    .option('--technology <keys...>', 'only these technologies')
    .addOption(new Option('--strength <strength>', 'let mere fields of business count too').choices(['field']))
    .option('--include-unverified', 'let touches count that rest on unverified facts')
    .option('--regimes <count>', 'at least so many regimes', '1')
    .addOption(whatIfOption())
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (options) => print(await (await import('./convergence.ts')).convergenceCommand(options)));

  root
    .command('control')
    .description('who is caught by a rule of ownership or control, from a CSV file, without a database')
    .requiredOption('--holdings <file>', 'CSV with the header owner,asset,kind,min,max,from,to,source')
    .option('--rule <rule>', 'name of a built-in rule, or the path of a rule file')
    .option('--effective', 'effective shares over all paths instead of a rule')
    .option('--seeds <parties>', 'A,B or @FILE, or * for every party alone')
    .option('--parties <file>', 'CSV with list, jurisdiction and the like of each party')
    .option('--only <outcomes>', 'caught, indeterminate, not-caught')
    .option('--proof <mode>', 'none, short or full')
    .addOption(whatIfOption())
    .addOption(asOfOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async ({ asOf, json, lang, ...options }) => {
      const rules = ruleFolders(packageRoot(), readConfig().REGIMELINK_RULES_DIR);
      const answer = await controlStream({
        ...options,
        asOf: asOfFrom(asOf),
        rules,
        progress: progressTo(process.stderr),
      });
      await writePieces(json === true ? jsonPieces(controlEntries(answer)) : controlText(answer, lang));
    });

  root
    .command('exposure <party>')
    .description('from a party up to its owners and down to technologies, under a rule, with the touches of each')
    .option('--rule <rule>', 'rule of control', 'majority')
    .option('--paths <count>', 'best paths for each technology and owner, at most 50', '3')
    .addOption(new Option('--paths-by <order>', 'which paths come first').choices(PATH_ORDERS).default('share'))
    .addOption(new Option('--strength <strength>', 'let mere fields of business count too').choices(['field']))
    .option('--include-unverified', 'let unverified facts count')
    .addOption(whatIfOption())
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (party, options) => print(await (await import('./exposure.ts')).exposureCommand(party, options)));

  root
    .command('gaps')
    .description('where one regime should touch and does not, with severity, interval and authority')
    .addOption(new Option('--kind <kinds...>', 'only these kinds').choices(GAP_KINDS))
    .addOption(new Option('--severity <severities...>', 'only these').choices(SEVERITIES))
    .option('--jurisdiction <jurisdictions>', 'such as CN,US')
    .option('--party <key>', 'only gaps of this party')
    .option('--technology <key>', 'only gaps of this technology')
    .option('--rule <rules...>', 'rules for affiliates')
    .option('--include-unverified', 'let unverified facts count')
    .addOption(whatIfOption())
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (options) => print(await (await import('./gaps.ts')).gapsCommand(options)));

  root
    .command('diff [list]')
    .description(
      'how a list or dataset differs between two dates or versions; without either: the versions that there are',
    )
    .option('--dataset <id>', 'instead of a list: all facts of this dataset, between two versions')
    .option('--from <date>', 'the earlier date (default: that of --as-of)')
    .option('--from-version <version>', 'what the graph knew on the earlier side (default: as on the later)')
    .addOption(
      new Option('--change <kinds...>', 'only these kinds').choices([
        ...new Set([...LIST_CHANGES, ...DATASET_CHANGES]),
      ]),
    )
    .addOption(whatIfOption())
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (list, options) => print(await (await import('./diff.ts')).diffCommand(list, options)));

  root
    .command('changes')
    .description('what starts, lapses, revives, is suspended or extended between two days, also ahead')
    .option('--from <date>', 'first day (default: the day of --as-of)')
    .option('--to <date>', 'last day, inclusive (default: 90 days after the first)')
    .addOption(new Option('--kind <kinds...>', 'only these kinds').choices(CHANGE_KINDS))
    .addOption(new Option('--subject <subjects...>', 'only what happens to these').choices(CHANGE_SUBJECTS))
    .option('--jurisdiction <jurisdictions>', 'such as CN,US')
    .option('--list <key>', 'only this list')
    .option('--party <key>', 'only this party')
    .option('--technology <key>', 'only what has to do with this technology: items, parties, provisions, cases')
    .addOption(whatIfOption())
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (options) => print(await (await import('./changes.ts')).changesCommand(options)));

  root
    .command('picture <key>')
    .description('a party with owners, holdings and technologies, or a technology with what touches it, as a picture')
    .option('--out <file>', 'a file ending in .svg, .png, .json or .csv (default: the same as a table)')
    .addOption(new Option('--theme <theme>', 'colours of .svg and .png').choices(THEMES).default('light'))
    .option('--rule <rule>', 'of a party: rule of control (default: majority)')
    .option('--depth <steps>', 'of a party: steps up and down, at most 10 (default: 3)')
    .option('--ended', 'of a party: with holdings that have ended')
    .option('--across <jurisdictions>', 'of a technology: such as CN,US (default: all)')
    .option('--include-unverified', 'with what rests on unverified facts')
    .addOption(whatIfOption())
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (key, options) => print(await (await import('./picture.ts')).pictureCommand(key, options)));

  root
    .command('materialise')
    .description('write what a rule catches as derived relationships, for free Cypher; no question reads them')
    .requiredOption('--rule <rule>', 'rule of control')
    .option('--seeds <keys...>', 'only from these parties, instead of those listed on the lists of the rule')
    .option('--drop', 'remove what was written for the rule')
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (options) => print(await (await import('./materialise.ts')).materialiseCommand(options)));

  const same = root.command('same').description('which records are one party: suggestions, rules, decisions, undo');
  same
    .command('suggest')
    .description('records that may be one party, with score and reasons')
    .option('--party <key>', 'only those with this party')
    .option('--least <score>', 'least score, 0 to 1', '0.5')
    .option('--limit <count>', 'most suggestions', '50')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (options) => print(await (await import('./same.ts')).sameSuggestCommand(options)));
  same
    .command('list')
    .description('what was decided, by rule or in person: who, when, why')
    .option('--party <key>', 'only decisions on this party')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (options) => print(await (await import('./same.ts')).sameListCommand(options)));
  same
    .command('decide <party> <other>')
    .description('decide that two records are one party, or are not; outweighs the rules')
    .addOption(new Option('--verdict <verdict>', 'what is decided').choices(['same', 'different']).default('same'))
    .requiredOption('--why <reason>', 'recorded with the decision')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (a, b, options) => print(await (await import('./same.ts')).sameDecideCommand(a, b, options)));
  same
    .command('undo <party> <other>')
    .description('take back the decision on two records')
    .requiredOption('--why <reason>', 'recorded with the withdrawal')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (a, b, options) => print(await (await import('./same.ts')).sameUndoCommand(a, b, options)));
  same
    .command('run')
    .description('let the rules (equal identifiers; equal name, country and kind) conclude anew')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (options) => print(await (await import('./same.ts')).sameRunCommand(options)));

  root
    .command('withdraw <version>')
    .description('take back one import: what the other versions of its dataset alone would have left')
    .requiredOption('--why <reason>', 'recorded on the new version')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (version, options) => print(await (await import('./withdraw.ts')).withdrawCommand(version, options)));

  root
    .command('search <text>')
    .description('things by name, alias or code, in either language')
    .addOption(new Option('--label <labels...>', 'only these kinds').choices(THING_LABELS))
    .option('--limit <count>', 'most results', '20')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (text, options) => print(await (await import('./show.ts')).searchCommand(text, options)));

  root
    .command('show <key>')
    .description('a technology, party, list, item or instrument, with every fact about it and its sources')
    .addOption(asOfOption())
    .addOption(knownAtOption())
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (key, options) => print(await (await import('./show.ts')).showCommand(key, options)));

  root
    .command('cypher <text>')
    .description('a read-only Cypher statement; examples in docs/cypher-examples.md')
    .option('--params <json>', 'parameters as a JSON object')
    .option('--limit <rows>', 'most rows')
    .addOption(jsonOption())
    .addOption(languageOption())
    .action(async (text, options) => print(await (await import('./cypher.ts')).cypherCommand(text, options)));

  const neo4j = root.command('neo4j').description('the private Neo4j of this user');
  const server = (
    name: string,
    description: string,
    run: (commands: typeof import('./neo4j.ts'), options: { json?: boolean }) => Promise<string> | string,
  ): void => {
    neo4j
      .command(name)
      .description(description)
      .addOption(jsonOption())
      .action(async (options) => print(await run(await import('./neo4j.ts'), options)));
  };
  server('start', 'start it in the background', (commands, options) => commands.neo4jStartCommand(options));
  server('stop', 'stop the one in the background', (commands, options) => commands.neo4jStopCommand(options));
  server('status', 'where it runs', (commands, options) => commands.neo4jStatusCommand(options));
  server('path', 'folder of the store', (commands, options) => commands.neo4jPathCommand(options));
  neo4j.command('hold', { hidden: true }).action(async () => (await import('./neo4j.ts')).neo4jHoldCommand());

  return root;
}

function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  if (error instanceof LinkageError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT[error.code];
  }
  process.stderr.write(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}

const entry = process.argv[1];
if (entry !== undefined && realpathSync(entry) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
