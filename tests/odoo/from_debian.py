# SPDX-License-Identifier: GPL-3.0-or-later
"""What a real Odoo 19 needs on this machine, all of it from Debian: packages of the running release, and Odoo's own
package of sid, unpacked beside the system."""
import contextlib
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
HOME = pathlib.Path(os.environ.get('GATEHOUSE_ODOO_HOME') or pathlib.Path.home() / '.cache' / 'gatehouse-odoo').resolve()
ROOT = os.geteuid() == 0


class Problem(Exception):
    """What went wrong, in words for the person who started this."""


def say(text):
    print(f'odoo-server: {text}', file=sys.stderr, flush=True)


def run(command, **options):
    """Run to the end; what it prints is for the person, unless captured."""
    options.setdefault('stdout', sys.stderr)
    return subprocess.run([str(word) for word in command], check=True, **options)


def needed_packages():
    lines = (HERE / 'packages').read_text().splitlines()
    return [word for line in lines if not line.startswith('#') for word in line.split()]


def missing_packages():
    def there(package):
        answer = subprocess.run(['dpkg-query', '-W', '-f=${db:Status-Status}', package], capture_output=True, text=True)
        return answer.stdout == 'installed'
    return [package for package in needed_packages() if not there(package)]


def install_packages():
    if not shutil.which('dpkg-query'):
        raise Problem('a real Odoo is made of Debian packages, and this is no Debian system')
    missing = missing_packages()
    if not missing:
        return
    say(f'installing {len(missing)} packages')
    root = [] if ROOT else ['sudo']
    if root and not shutil.which('sudo'):
        raise Problem('these packages are missing and there is no sudo. As root: apt-get install ' + ' '.join(missing))
    apt = [*root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=600']
    # Debian's PostgreSQL makes and starts a cluster of the system when it is installed. Nobody asked for that one.
    no_cluster = '/etc/postgresql-common/createcluster.d/gatehouse-tests.conf'
    fresh = 'postgresql' in missing and not postgres_bin()
    if fresh:
        run([*root, 'mkdir', '-p', os.path.dirname(no_cluster)])
        run([*root, 'tee', no_cluster], input=b'create_main_cluster = false\n', stdout=subprocess.DEVNULL)
    try:
        subprocess.run([*apt, 'update'], stdout=sys.stderr, check=False)
        run([*apt, 'install', '-y', '--no-install-recommends', *missing])
    finally:
        if fresh:
            run([*root, 'rm', '-f', no_cluster])


def postgres_bin():
    """The folder of the newest PostgreSQL server, or None."""
    found = pathlib.Path('/usr/lib/postgresql').glob('*/bin/postgres')
    return max((path.parent for path in found), key=lambda path: int(path.parts[-2]), default=None)


def debian_mirror():
    if os.environ.get('GATEHOUSE_DEBIAN_MIRROR'):
        return os.environ['GATEHOUSE_DEBIAN_MIRROR']
    listed = subprocess.run(['apt-get', 'indextargets', '--format', '$(REPO_URI)'], capture_output=True, text=True).stdout
    for uri in listed.split():
        if re.search(r'/debian/?$', uri):
            return uri
    raise Problem("apt knows no Debian mirror to ask for sid's Odoo; name one in GATEHOUSE_DEBIAN_MIRROR")


def odoo_package():
    """The .deb of Odoo, fetched where it is not kept yet and checked in any case."""
    kept = HOME / 'deb'
    for package in sorted(kept.glob('odoo-19_*_all.deb')):
        wanted = package.with_suffix('.sha256')
        if wanted.exists() and wanted.read_text() == sha256(package):
            return package
        say(f'{package.name} is not what was fetched once; fetching it again')
        package.unlink()

    # apt with a state of its own: it checks sid's signature and the package's checksum, and the system's lists and
    # packages stay as they are.
    apart = HOME / 'apt'
    shutil.rmtree(apart, ignore_errors=True)
    for folder in (apart / 'lists' / 'partial', apart / 'archives' / 'partial', kept):
        folder.mkdir(parents=True, exist_ok=True)
    (apart / 'status').touch()
    (apart / 'sources.list').write_text(
        f'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] {debian_mirror()} sid main\n')
    settings = {'Dir::State': apart, 'Dir::State::status': apart / 'status', 'Dir::Cache': apart,
                'Dir::Etc::sourcelist': apart / 'sources.list', 'Dir::Etc::sourceparts': '-',
                'Acquire::Languages': 'none', 'Acquire::Retries': 3, 'APT::Get::AllowUnauthenticated': 'false',
                'APT::Sandbox::User': 'root', 'APT::Architecture': 'amd64', 'APT::Architectures': 'amd64',
                'Acquire::Check-Valid-Until': 'false'}  # a mirror may lag behind
    apt = ['-q', *(word for name, value in settings.items() for word in ('-o', f'{name}={value}'))]
    say('fetching Odoo 19 from Debian sid')
    try:
        run(['apt-get', *apt, 'update'])
        run(['apt-get', *apt, 'download', 'odoo-19'], cwd=apart)
        shown = subprocess.run(['apt-cache', *apt, 'show', 'odoo-19'], capture_output=True, text=True, check=True).stdout
    except subprocess.CalledProcessError:
        raise Problem('Odoo 19 could not be fetched from Debian sid (apt says why above)') from None
    package = next(apart.glob('odoo-19_*_all.deb'))
    if sha256(package) not in re.findall(r'^SHA256: (\w+)$', shown, re.M):
        raise Problem(f'{package.name} does not have the checksum that the signed lists of sid give')
    fetched = kept / package.name
    package.rename(fetched)
    fetched.with_suffix('.sha256').write_text(sha256(fetched))
    shutil.rmtree(apart)
    return fetched


def sha256(path):
    digest = hashlib.sha256()
    with open(path, 'rb') as data:
        while block := data.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def odoo_version():
    """Which package is unpacked, or None."""
    with contextlib.suppress(FileNotFoundError):
        return (HOME / 'odoo' / 'package').read_text()


def unpack_odoo():
    if odoo_version():
        return
    package = odoo_package()
    say(f'unpacking {package.name}')
    fresh = HOME / 'odoo.new'
    for folder in (fresh, HOME / 'odoo'):
        shutil.rmtree(folder, ignore_errors=True)
    fresh.mkdir(parents=True)
    # Countries' accounting and translations are three quarters of it, and nothing here needs them.
    with subprocess.Popen(['dpkg-deb', '--fsys-tarfile', package], stdout=subprocess.PIPE) as tar:
        run(['tar', '-x', '-C', fresh, '--no-same-owner', '--exclude=*/addons/l10n_*', '--exclude=*/i18n',
             './usr/lib/python3/dist-packages/odoo'], stdin=tar.stdout)
    if tar.returncode:
        raise Problem(f'{package.name} could not be unpacked')
    (fresh / 'usr' / 'share').symlink_to('/usr/share')  # its links to fonts and scripts of other packages
    (fresh / 'package').write_text(package.name)
    fresh.rename(HOME / 'odoo')
