# Sourced by the scripts one folder up: where things are, a JDK 25, a jar that is up to date.

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$house/ops/target/appui.jar

say() { printf '%s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[".]' "$1/release"; }

# The default java of a Debian machine is an older one, and JAVA_HOME often points to it.
use_jdk_25() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*25* /opt/java/*25* /usr/local/*25* \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  die "Appui needs a JDK 25 and finds none in JAVA_HOME (${JAVA_HOME:-not set}), /usr/lib/jvm, /opt, /usr/local," \
    "~/.sdkman or ~/.jdks. Install one (any vendor's), or set JAVA_HOME to it."
}

need_maven() { command -v mvn >/dev/null || die "Appui is built with Maven: install it (Debian: apt install maven)."; }

# Version of a library, from the one place where versions stand.
version_of() { sed -n "s:.*<$1.version>\(.*\)</$1.version>.*:\1:p" "$house/pom.xml"; }

# Installs programs from Debian as root, otherwise says what to install: install_missing PROGRAM PACKAGE …
install_missing() {
  local missing=()
  while [ $# -gt 0 ]; do
    command -v "$1" >/dev/null || missing+=("$2")
    shift 2
  done
  [ ${#missing[@]} = 0 ] && return
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    die "This needs ${missing[*]}. As root on Debian: apt-get install --no-install-recommends ${missing[*]}"
  fi
  say "Installing ${missing[*]} …"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}"; } >&2 ||
    die "${missing[*]} cannot be installed; what apt-get says stands above."
}

is_built() {
  [ -f "$jar" ] && [ -z "$(find "$house"/pom.xml "$house"/{shared,command,query,ops}/pom.xml \
    "$house"/{shared,command,query,ops}/src/main -newer "$jar" -print -quit 2>/dev/null)" ]
}

# One build at a time; a second caller waits and finds the jar of the first.
build_when_needed() {
  is_built && return
  need_maven
  mkdir -p "$house/ops/target"
  (
    flock 9
    is_built && exit
    say "Building Appui (the first time takes a few minutes) …"
    since=$SECONDS
    begun=$(mktemp)
    if ! (cd "$house" && mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2); then
      rm -f "$jar" "$begun"
      die "The build failed; what Maven says stands above."
    fi
    # What was edited while Maven worked is newer than the jar, too.
    touch -r "$begun" "$jar"
    rm "$begun"
    say "Built in $((SECONDS - since)) s."
  ) 9>"$house/ops/target/build.lock"
}

# Replaces the shell, so that the caller's process is the JVM.
exec_appui() {
  # Java takes the home folder from the password file; people, scripts and tests say it with HOME.
  exec "$JAVA_HOME/bin/java" ${HOME:+"-Duser.home=$HOME"} \
    "-Xmx${APPUI_HEAP:-1g}" \
    -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -jar "$jar" "$@"
}
