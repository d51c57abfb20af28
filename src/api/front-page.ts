/** The page at `/`: plain text in both languages, no script, nothing from elsewhere. */
export const FRONT_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Regimelink</title>
<link rel="icon" href="data:,">
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
</head>
<body>
<main>
<h1>Regimelink</h1>
<p>出口管制、外商投资安全审查与反外国制裁的关联图。查询入口：<a href="/graphql">GraphQL</a>。</p>
<p lang="en">Export control, security review of foreign investment and anti-sanction countermeasures in one graph. Ask it at <a href="/graphql">GraphQL</a>.</p>
</main>
</body>
</html>
`;
