#!/usr/bin/env bash
# Requests a second and latency of POST /predict over loopback, ours beside a bare Jetty that only
# says hello and Flask doing the same work, by wrk with 2 threads and 32 connections; of the server,
# also its processor time for each request and its memory after the load. Needs wrk, and for Flask
# Debian's python3-flask, gunicorn and python3-sklearn:
#   apt-get install wrk python3-flask gunicorn python3-sklearn python3-pandas
#   benchmarks/http-load.sh [--quick]      30 s each, or 5 s to see whether it works
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=30
[[ ${1:-} != --quick ]] || seconds=5
command -v wrk > /dev/null || { echo "http-load: no wrk: apt-get install wrk" >&2; exit 1; }
work=$(mktemp -d)
server=
stop() {
  [[ -z $server ]] || { kill "$server" 2> /dev/null && wait "$server" || true; }
  server=
}
trap 'stop; rm -rf "$work"' EXIT

# One applicant for all, as a line of Lua.
python3 - data/applicant.json > "$work/post.lua" <<'PYTHON'
import json, sys
body = json.dumps(json.load(open(sys.argv[1])))
print('wrk.method = "POST"')
print('wrk.headers["Content-Type"] = "application/json"')
print("wrk.body = [==[%s]==]" % body)
# Anything but 200 counts as an error.
print('''local threads = {}
function setup(thread) table.insert(threads, thread) end
function init() bad = 0 end
function response(status) if status ~= 200 then bad = bad + 1 end end
function done(summary, latency)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("bad") end
  local e = summary.errors
  io.write(string.format("%d requests, %.0f/s, p50 %.2f ms, p99 %.2f ms, %d errors\\n",
    summary.requests, summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, wrong + e.connect + e.read + e.write + e.timeout))
end''')
PYTHON

# The server and its workers.
processes() { ps -o pid= --pid "$server" --ppid "$server"; }

# Processor time of the server so far, in hundredths of a second.
ticks() { for pid in $(processes); do cat "/proc/$pid/stat"; done | sed 's/.*) //' | awk '{ t += $12 + $13 } END { print t }'; }

# measure NAME URL
measure() {
  local name=$1 url=$2
  for _ in $(seq 150); do curl -fs -o /dev/null "${url%/predict}/ping" && break; sleep 0.2; done
  curl -fs -o /dev/null -H 'Content-Type: application/json' -d @data/applicant.json "$url" ||
    { echo "http-load: $name does not answer" >&2; exit 1; }
  wrk -t2 -c32 -d20s -s "$work/post.lua" "$url" > /dev/null # warm-up
  local before result
  before=$(ticks)
  result=$(wrk -t2 -c32 -d${seconds}s -s "$work/post.lua" "$url" | tail -n 1)
  printf '%-34s %s, %.1f us of processor, RSS %.0f MB\n' "$name" "${result#* requests, }" \
    "$(awk -v t=$(($(ticks) - before)) -v n="${result%% *}" 'BEGIN { print t * 1e4 / n }')" \
    "$(ps -o rss= --pid "$server" --ppid "$server" | awk '{ sum += $1 } END { print sum / 1024 }')"
}

./loantap serve --port 5071 --access-log off > "$work/loantap.log" &
server=$!
measure "loantap serve" http://127.0.0.1:5071/predict
stop
./loantap serve --port 5071 --access-log "$work/access.log" > "$work/loantap.log" &
server=$!
measure "loantap serve, access log to a file" http://127.0.0.1:5071/predict
stop

./loantap serve --port 5071 --access-log off --audit "$work/decisions.jsonl" > "$work/loantap.log" &
server=$!
measure "loantap serve, audit log" http://127.0.0.1:5071/predict
stop

# With the Java options of the launcher.
cat > "$work/Bare.java" <<'JAVA'
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.*;
import org.eclipse.jetty.util.Callback;

public class Bare {
  public static void main(String[] args) throws Exception {
    Server server = new Server(new InetSocketAddress("127.0.0.1", 5071));
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, ByteBuffer.wrap("hello".getBytes()), callback);
            return true;
          }
        });
    server.start();
  }
}
JAVA
java -XX:+UseSerialGC -Xms64m -Xmx64m -Xss512k -cp "loantap-examples/http/target/lib/*" \
  "$work/Bare.java" > "$work/bare.log" 2>&1 &
server=$!
measure "Jetty that says hello" http://127.0.0.1:5071/predict
stop

python=/usr/bin/python3
if ! $python -c 'import flask, sklearn, pandas' 2> /dev/null; then
  echo "Flask: skipped, python3-flask, python3-sklearn or python3-pandas is missing"
  exit 0
fi
$python benchmarks/python/flask_service.py --fit data/loantap-synthetic.csv "$work/model.pickle"
export LOANTAP_FLASK_MODEL=$work/model.pickle PYTHONPATH=benchmarks/python
$python benchmarks/python/flask_service.py --serve 5072 > "$work/flask.log" 2>&1 &
server=$!
measure "Flask's own server, by hand" http://127.0.0.1:5072/predict
stop
for encoding in by_hand pipeline; do
  LOANTAP_FLASK_ENCODING=$encoding $python -m gunicorn -w 2 -b 127.0.0.1:5072 \
    flask_service:app > "$work/flask.log" 2>&1 &
  server=$!
  measure "Flask, gunicorn, 2 workers, $encoding" http://127.0.0.1:5072/predict
  stop
done
