#!/bin/sh
# Makes the secrets and certificates of docker-compose.yml in deploy/secrets: sh deploy/make-secrets.sh NAME,
# where NAME is how browsers reach the service. What is there already stays; run it again after deleting one.
set -eu

name=${1:?用法：sh deploy/make-secrets.sh tracker.example.gov.cn [文件夹]}
folder=${2:-$(dirname "$0")/secrets}
mkdir -p "$folder"
# Nobody but the administrator looks into the folder; the files are mounted one by one, and the users of the
# containers, who differ, must be able to read the one that is theirs.
chmod 700 "$folder"
umask 022

random() { openssl rand -hex 24; }

# A file appears whole or not at all, and is never written over.
keep() {
  [ -e "$folder/$1" ] && return 0
  printf '%s\n' "$2" > "$folder/.$1.new"
  chmod 444 "$folder/.$1.new"
  mv "$folder/.$1.new" "$folder/$1"
  echo "已生成 $1"
}

keep postgres_password "$(random)"
keep kurrentdb_admin_password "$(random)"
keep kurrentdb_ops_password "$(random)"
keep backup_passphrase "$(random)"
keep database_url "postgres://tracker:$(random)@postgres:5432/tracker"
keep queue_url "redis://:$(random)@redis:6379"
keep event_store_url "kurrentdb://tracker:$(random)@kurrentdb:2113?tls=true&tlsCAFile=/run/secrets/internal_authority"

quiet() { openssl "$@" 2> "$folder/.openssl.log" || { cat "$folder/.openssl.log" >&2; exit 1; }; }

if [ ! -e "$folder/internal_authority.crt" ]; then
  quiet req -x509 -newkey rsa:3072 -nodes -sha256 -days 3650 -subj '/CN=foi-tracker internal authority' \
    -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$folder/internal_authority.key" -out "$folder/internal_authority.crt"
  chmod 400 "$folder/internal_authority.key"
  echo '已生成 internal_authority.crt'
fi

# certify FILE DAYS COMMON-NAME ALTERNATIVE-NAMES
certify() {
  [ -e "$folder/$1.crt" ] && return 0
  {
    printf 'basicConstraints=critical,CA:false\nkeyUsage=critical,digitalSignature,keyEncipherment\n'
    printf 'extendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=%s\n' "$4"
  } > "$folder/.$1.ext"
  quiet req -new -newkey rsa:2048 -nodes -sha256 -subj "/CN=$3" -keyout "$folder/$1.key" -out "$folder/.$1.csr"
  quiet x509 -req -sha256 -days "$2" -in "$folder/.$1.csr" -extfile "$folder/.$1.ext" \
    -CA "$folder/internal_authority.crt" -CAkey "$folder/internal_authority.key" -CAcreateserial \
    -CAserial "$folder/.serial" -out "$folder/$1.crt"
  chmod 444 "$folder/$1.key" "$folder/$1.crt"
  rm -f "$folder/.$1.csr" "$folder/.$1.ext"
  echo "已生成 $1.crt"
}

certify kurrentdb 3650 eventstoredb-node 'DNS:kurrentdb,DNS:localhost,IP:127.0.0.1'
case "$name" in
  *[!0-9.]*) kind=DNS ;;
  *) kind=IP ;;
esac
# Browsers take no certificate that is valid for longer.
certify proxy 800 "$name" "$kind:$name"
rm -f "$folder/.openssl.log" "$folder/.serial"
echo "完成。请把 $folder 另行备份；浏览器所用证书由内部机构签发，正式证书请替换 proxy.crt 和 proxy.key。"
