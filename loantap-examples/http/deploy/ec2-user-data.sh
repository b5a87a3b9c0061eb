#!/bin/bash
# User data for an EC2 machine of one virtual CPU and 1 GiB, such as a t2.micro, with Debian 12:
# installs Java, fetches the service from a bucket, and runs it under systemd. Replace the three
# values. The machine's role may read the bucket and the parameter, and nothing else.
set -euo pipefail
BUCKET=REPLACE-WITH-BUCKET      # holds loantap-http.tar.gz and model.json
PARAMETER=/loantap/api-keys     # SecureString in the Parameter Store: keys with commas between them
REGION=eu-central-1

export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install --no-install-recommends -y openjdk-17-jre-headless awscli > /dev/null

install -d /opt/loantap /etc/loantap
aws --region "$REGION" s3 cp "s3://$BUCKET/loantap-http.tar.gz" - | tar -xz -C /opt/loantap
aws --region "$REGION" s3 cp "s3://$BUCKET/model.json" /etc/loantap/model.json
umask 077
keys=$(aws --region "$REGION" ssm get-parameter --name "$PARAMETER" --with-decryption \
  --query Parameter.Value --output text)
printf 'LOANTAP_API_KEYS=%s\n' "$keys" > /etc/loantap/environment
umask 022

cat > /etc/systemd/system/loantap.service <<'UNIT'
[Unit]
Description=Decides on loan applications over HTTP
After=network-online.target
Wants=network-online.target

[Service]
Type=exec
DynamicUser=yes
StateDirectory=loantap
EnvironmentFile=/etc/loantap/environment
Environment=LOANTAP_HOST=0.0.0.0 LOANTAP_PORT=5000 LOANTAP_MODEL=/etc/loantap/model.json
Environment=LOANTAP_AUDIT=/var/lib/loantap/decisions.jsonl
ExecStart=/usr/bin/java -XX:+UseSerialGC -Xms64m -Xmx64m -Xss512k -XX:-UsePerfData \
  -XX:+ExitOnOutOfMemoryError -jar /opt/loantap/loantap-http.jar
Restart=on-failure
TimeoutStopSec=30
MemoryMax=300M
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
CapabilityBoundingSet=

[Install]
WantedBy=multi-user.target
UNIT
systemctl daemon-reload
systemctl enable --now loantap
