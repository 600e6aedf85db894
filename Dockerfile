# The app with its pages and its server built, and of the packages the files that it loads; an external PostgreSQL is expected
# (see docker-compose.yml), the embedded one works too. The root file system may be read-only: only /data, /tmp and
# /app/.next/cache are written.
FROM node:24.21-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/client/package.json packages/client/
RUN npm ci
COPY . .
# The path of the host under which a proxy serves the product, as /travel: part of every address in the pages.
ARG BASE_PATH=
RUN npm run build && node scripts/copy-image.ts /image

FROM node:24.21-bookworm-slim
ARG BASE_PATH=
ENV NODE_ENV=production JOURNEYON_DATA_DIR=/data BASE_PATH=$BASE_PATH
WORKDIR /app
COPY --from=build /image ./
RUN mkdir -p /data .next/cache && chown node:node /data .next/cache
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/start.mjs"]
