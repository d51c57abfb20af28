import type { Finding, Validation } from '../graph/validate.ts';
import type { SourceWarning } from '../model/records.ts';
import { table } from './table.ts';

/** What a file holds and what is wrong with it. `warnings`: remarks of its reader. */
export interface FileValidation extends Validation {
  readonly file: string;
  /** Always null: nothing is written. */
  readonly version: null;
  readonly warnings: readonly SourceWarning[];
}

type Language = 'zh' | 'en';

const WORDS = {
  zh: {
    title: '导入前校验',
    tried: '试读，未写入',
    errors: '错误',
    warnings: '警告',
    none: '没有发现问题。',
    refused: '有错误：导入会被拒绝，不发布任何内容',
    passes: '没有错误：可以导入',
    severity: { error: '错误', warning: '警告' },
    heading: ['级别', '类别', '位置', '说明', '次数'],
    more: (count: number) => `另有 ${count} 项未逐一列出`,
    what: '记录',
    list: '名单',
    dropped: '未采用的字段',
    count: '数量',
    code: {
      UNREADABLE: '无法读取',
      RECORD_MALFORMED: '记录不合格式',
      CONTRADICTION: '前后矛盾',
      DUPLICATE: '重复',
      WRONG_KIND_OF_END: '引用对象类别不符',
      END_ELSEWHERE: '引用对象不在文件中',
      CYCLE: '成环',
      SHARES_ABOVE_WHOLE: '份额合计超过 100%',
      IDENTIFIER_WRONG: '标识有误',
      TOO_FEW_RECORDS: '记录过少',
      LIST_LOST_ROWS: '名单条目大量减少',
      SOURCE_REMARK: '来源提示',
    },
  },
  en: {
    title: 'Validation before import',
    tried: 'tried, nothing written',
    errors: 'errors',
    warnings: 'warnings',
    none: 'Nothing was found to be wrong.',
    refused: 'there are errors: an import would refuse it and publish nothing',
    passes: 'no errors: it can be imported',
    severity: { error: 'error', warning: 'warning' },
    heading: ['severity', 'kind', 'where', 'what', 'times'],
    more: (count: number) => `and ${count} more that are not told one by one`,
    what: 'record',
    list: 'list',
    dropped: 'field not carried over',
    count: 'count',
    code: {
      UNREADABLE: 'cannot be read',
      RECORD_MALFORMED: 'malformed record',
      CONTRADICTION: 'contradiction',
      DUPLICATE: 'duplicate',
      WRONG_KIND_OF_END: 'reference to the wrong kind',
      END_ELSEWHERE: 'reference outside the file',
      CYCLE: 'cycle',
      SHARES_ABOVE_WHOLE: 'shares above the whole',
      IDENTIFIER_WRONG: 'wrong identifier',
      TOO_FEW_RECORDS: 'too few records',
      LIST_LOST_ROWS: 'list lost rows',
      SOURCE_REMARK: 'remark of the reader',
    },
  },
} as const;

const SHOWN_IN_TEXT = 40;

/** The reports for a terminal. Errors come first. */
export function validationText(reports: readonly FileValidation[], language: Language): string {
  return reports.map((report) => fileText(report, language)).join('\n\n');
}

function fileText(report: FileValidation, language: Language): string {
  const words = WORDS[language];
  const sorted = errorsFirst(report.findings);
  const shown = sorted.slice(0, SHOWN_IN_TEXT);
  const left = report.errorCount + report.warningCount - shown.length;
  const parts = [
    `${report.file}${report.dataset === '' ? '' : ` (${report.dataset})`}: ${words.tried}; ${verdict(report, language)}`,
    ...tablesOf(report, language).map(([heading, rows]) =>
      table(
        [...heading],
        rows.map((row) => [...row]),
      ),
    ),
  ];
  if (sorted.length === 0) parts.push(words.none);
  else
    parts.push(
      table(
        [...words.heading],
        shown.map((finding) => rowOf(finding, language)),
      ),
    );
  if (left > 0) parts.push(words.more(left));
  return parts.join('\n');
}

function verdict({ errorCount, warningCount }: FileValidation, language: Language): string {
  const words = WORDS[language];
  const counts = `${errorCount} ${words.errors}, ${warningCount} ${words.warnings}`;
  return `${counts}; ${errorCount > 0 ? words.refused : words.passes}`;
}

type Table = readonly [heading: readonly string[], rows: readonly (readonly string[])[]];

function tablesOf({ counts, lists, dropped }: FileValidation, language: Language): Table[] {
  const words = WORDS[language];
  const rows = (all: Readonly<Record<string, number>>): string[][] =>
    Object.entries(all).map(([what, count]) => [what, String(count)]);
  const tables: Table[] = [
    [[words.what, words.count], rows(counts)],
    [[words.list, words.count], rows(lists)],
    [[words.dropped, words.count], rows(dropped)],
  ];
  return tables.filter(([, all]) => all.length > 0);
}

function errorsFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

function rowOf({ severity, code, where, text, count }: Finding, language: Language): string[] {
  const words = WORDS[language];
  return [words.severity[severity], words.code[code], where || '–', text[language], String(count)];
}

const STYLE = `
body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1f24;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #d0d7de;overflow-wrap:anywhere}
tr.error td:first-child{color:#a40e26;font-weight:600}
tr.warning td:first-child{color:#7a5200}
@media (prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}th,td{border-color:#30363d}tr.error td:first-child{color:#ff7b72}tr.warning td:first-child{color:#e3b341}}
`;

/** The reports as one page that needs nothing else. What comes from the files is text, never markup. */
export function validationHtml(reports: readonly FileValidation[], language: Language): string {
  const words = WORDS[language];
  const body = reports.map((report) => {
    const tables = tablesOf(report, language).map(([heading, rows]) =>
      htmlTable(
        heading,
        rows.map((row) => ['', row] as const),
      ),
    );
    const findings = errorsFirst(report.findings).map((one) => [one.severity, rowOf(one, language)] as const);
    const left = report.errorCount + report.warningCount - findings.length;
    return `<section><h2>${asText(report.file)}${report.dataset === '' ? '' : ` (${asText(report.dataset)})`}</h2>
<p>${asText(verdict(report, language))}</p>
${findings.length === 0 ? `<p>${words.none}</p>` : htmlTable(words.heading, findings)}
${left > 0 ? `<p>${words.more(left)}</p>` : ''}
${tables.join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><style>${STYLE}</style></head>
<body><h1>${words.title}</h1>
${body.join('\n')}
</body></html>`;
}

function htmlTable(
  heading: readonly string[],
  rows: readonly (readonly [kind: string, row: readonly string[]])[],
): string {
  const head = heading.map((one) => `<th scope="col">${asText(one)}</th>`).join('');
  const lines = rows.map(
    ([kind, row]) =>
      `<tr${kind === '' ? '' : ` class="${kind}"`}>${row.map((one) => `<td>${asText(one)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that turn the direction of what follows are shown by their numbers: they could make a name read as another. */
function asText(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, (one) => ENTITIES[one] ?? one)
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, (one) => `[U+${one.charCodeAt(0).toString(16).toUpperCase()}]`);
}
