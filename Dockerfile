# The program without a database of its own: NEO4J_URI names the server (compose.yaml brings one).
# Written with care, but not run: where it was written there was no container engine.
FROM node:20-slim AS build
WORKDIR /app
# .dockerignore lets through only what the build needs.
COPY . .
# npm ci, the compiler, and a copy of what the compiler leaves out.
RUN node src/prepare.mjs build && npm prune --omit=dev

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY schema.graphql ./
COPY seed ./seed
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/main.js", "serve"]
