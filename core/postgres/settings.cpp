// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/settings.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

#include <libpq-fe.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr QLatin1String TlsWords[] = {QLatin1String(""), QLatin1String("disable"), QLatin1String("allow"),
    QLatin1String("prefer"), QLatin1String("require"), QLatin1String("verify-ca"), QLatin1String("verify-full")};
constexpr QLatin1String TargetWords[] = {QLatin1String("any"), QLatin1String("read-write"), QLatin1String("read-only"),
    QLatin1String("primary"), QLatin1String("standby"), QLatin1String("prefer-standby")};

template <typename Enum, std::size_t Size>
std::optional<Enum> fromWord(const QLatin1String (&words)[Size], const QString &word)
{
    for (std::size_t i = 0; i < Size; ++i)
        if (word == words[i])
            return static_cast<Enum>(i);
    return std::nullopt;
}

/// libpq's list of options, with everything in it wiped when it goes: one of them is the password.
struct WipingFree
{
    void operator()(PQconninfoOption *options) const
    {
        for (PQconninfoOption *o = options; o && o->keyword; ++o) {
            if (!o->val)
                continue;
            volatile char *p = o->val;
            while (*p)
                *p++ = 0;
        }
        PQconninfoFree(options);
    }
};
using Options = std::unique_ptr<PQconninfoOption, WipingFree>;

QString quotedValue(const QString &value)
{
    QString quoted = value;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + quoted + u'\'';
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// Everything but hosts, database and role, as pairs. What is as it is by default is left out.
QList<std::pair<QString, QString>> furtherPairs(const PostgresSettings &s)
{
    QList<std::pair<QString, QString>> pairs;
    const auto add = [&](const char *key, const QString &value) {
        if (!value.isEmpty())
            pairs.append({QString::fromLatin1(key), value});
    };
    add("sslmode", tlsWord(s.tls));
    add("sslrootcert", s.rootCertificate);
    add("sslcert", s.clientCertificate);
    add("sslkey", s.clientKey);
    add("service", s.service);
    if (s.target != PostgresTarget::Any)
        add("target_session_attrs", targetWord(s.target));
    if (s.connectTimeout != PostgresSettings().connectTimeout)
        add("connect_timeout", QString::number(s.connectTimeout.count()));
    return pairs;
}

/// "a,b" and "1,2" as libpq puts them together: as many ports as hosts, or one for all.
Result<QList<PostgresHost>> hostsFrom(const QString &names, const QString &ports)
{
    QList<PostgresHost> hosts;
    const QStringList portList = ports.isEmpty() ? QStringList() : ports.split(u',');
    const QStringList nameList = names.isEmpty() ? QStringList() : names.split(u',');
    if (nameList.isEmpty() && portList.isEmpty())
        return hosts;
    if (portList.size() > 1 && portList.size() != nameList.size())
        return fail(ErrorKind::Input, Texts::tr("There are %1 hosts but %2 ports.").arg(nameList.size()).arg(portList.size()));
    const qsizetype count = std::max<qsizetype>(nameList.size(), 1);
    for (qsizetype i = 0; i < count; ++i) {
        PostgresHost host;
        host.name = nameList.value(i).trimmed();
        if (host.name.isEmpty())
            host.name = QStringLiteral("localhost");
        const QString port = portList.isEmpty() ? QString() : portList.size() == 1 ? portList.first() : portList.at(i);
        if (!port.isEmpty()) {
            bool isNumber = false;
            host.port = port.toInt(&isNumber);
            if (!isNumber || host.port < 1 || host.port > 65535)
                return fail(ErrorKind::Input, Texts::tr("“%1” is not a port; a port is a number from 1 to 65535.").arg(port));
        }
        hosts.append(host);
    }
    return hosts;
}

} // namespace

bool PostgresHost::isLoopback() const
{
    if (isSocket())
        return true;
    if (name.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(name) && address.isLoopback();
}

Result<void> PostgresSettings::check() const
{
    if (hosts.isEmpty() && service.isEmpty())
        return fail(ErrorKind::Input, Texts::tr("Name the host of the database, or a service of pg_service.conf."));
    if (database.isEmpty() && service.isEmpty())
        return fail(ErrorKind::Input, Texts::tr("Name the database: postgresql://role@host/DATABASE."));
    if (role.isEmpty() && service.isEmpty())
        return fail(ErrorKind::Input, Texts::tr("Name the role to connect as: postgresql://ROLE@host/database."));
    if (clientCertificate.isEmpty() != clientKey.isEmpty())
        return fail(ErrorKind::Input, Texts::tr("A client certificate and its key go together: name both files."));
    for (const QString &text : {database, role, rootCertificate, clientCertificate, clientKey, service})
        if (text.contains(QChar(u'\0')))
            return fail(ErrorKind::Input, Texts::tr("A name holds a NUL character, which PostgreSQL does not know."));
    for (const PostgresHost &host : hosts)
        if (host.name.isEmpty() || host.name.contains(u',') || host.name.contains(QChar(u'\0')))
            return fail(ErrorKind::Input, Texts::tr("“%1” is not the name of a host.").arg(host.name));
    if (connectTimeout < std::chrono::seconds(1))
        return fail(ErrorKind::Input, Texts::tr("The time to connect in must be a second at least."));
    return {};
}

bool PostgresSettings::isLocal() const
{
    if (hosts.isEmpty())
        return service.isEmpty();
    return std::all_of(hosts.begin(), hosts.end(), [](const PostgresHost &host) { return host.isLoopback(); });
}

PostgresTls PostgresSettings::effectiveTls() const
{
    if (tls != PostgresTls::Automatic)
        return tls;
    return isLocal() ? PostgresTls::Prefer : PostgresTls::VerifyFull;
}

QString PostgresSettings::tlsWarning() const
{
    if (isLocal())
        return {};
    switch (effectiveTls()) {
    case PostgresTls::Disable:
        return Texts::tr("No TLS: anybody on the way reads and changes what passes.");
    case PostgresTls::Allow:
    case PostgresTls::Prefer:
        return Texts::tr("TLS is optional and nobody is verified: anybody on the way can read and change what passes.");
    case PostgresTls::Require:
        return Texts::tr("The server is not verified: somebody on the way can pass for it.");
    case PostgresTls::VerifyCa:
        return Texts::tr("The server's name is not verified: any server with a certificate of the same authority can pass for it.");
    case PostgresTls::Automatic:
    case PostgresTls::VerifyFull:
        break;
    }
    return {};
}

QString PostgresSettings::display() const
{
    QStringList places;
    for (const PostgresHost &host : hosts)
        places.append(host.name.contains(u':') ? QStringLiteral("[%1]:%2").arg(host.name).arg(host.port)
                                               : QStringLiteral("%1:%2").arg(host.name).arg(host.port));
    QString text = places.join(u',');
    if (text.isEmpty())
        text = QStringLiteral("service ") + service;
    if (!role.isEmpty())
        text.prepend(role + u'@');
    if (!database.isEmpty())
        text += u'/' + database;
    return text;
}

QString PostgresSettings::uri() const
{
    QString text = QStringLiteral("postgresql://");
    if (!role.isEmpty())
        text += encoded(role) + u'@';
    QStringList places;
    for (const PostgresHost &host : hosts) {
        const bool isV6 = host.name.contains(u':') && !host.isSocket();
        places.append((isV6 ? u'[' + host.name + u']' : encoded(host.name)) + u':' + QString::number(host.port));
    }
    text += places.join(u',') + u'/' + encoded(database);
    QChar sign = u'?';
    for (const auto &[key, value] : furtherPairs(*this)) {
        text += sign + key + u'=' + encoded(value);
        sign = u'&';
    }
    return text;
}

QString PostgresSettings::keywords() const
{
    QStringList words;
    QStringList names;
    QStringList ports;
    for (const PostgresHost &host : hosts) {
        names.append(host.name);
        ports.append(QString::number(host.port));
    }
    if (!hosts.isEmpty())
        words << QStringLiteral("host=") + quotedValue(names.join(u',')) << QStringLiteral("port=") + quotedValue(ports.join(u','));
    if (!database.isEmpty())
        words << QStringLiteral("dbname=") + quotedValue(database);
    if (!role.isEmpty())
        words << QStringLiteral("user=") + quotedValue(role);
    for (const auto &[key, value] : furtherPairs(*this))
        words << key + u'=' + quotedValue(value);
    return words.join(u' ');
}

Result<PostgresAddress> postgresAddressFrom(const QString &text)
{
    QByteArray utf8 = text.trimmed().toUtf8();
    if (utf8.contains('\0'))
        return fail(ErrorKind::Input, Texts::tr("A name holds a NUL character, which PostgreSQL does not know."));
    char *words = nullptr;
    const Options options(PQconninfoParse(utf8.constData(), &words));
    wipe(utf8);
    if (words) {
        // What libpq says may repeat the text, password and all.
        for (char *p = words; *p; ++p)
            *p = 0;
        PQfreemem(words);
    }
    if (!options)
        return fail(ErrorKind::Input,
            Texts::tr("This is not an address of a PostgreSQL database. One looks like "
                      "postgresql://role@db.example.org:5432/odoo?sslmode=verify-full, or like "
                      "“host=db.example.org dbname=odoo user=role”. (It is not repeated here because it may hold a password.)"));

    PostgresAddress address;
    PostgresSettings &s = address.settings;
    QString hosts;
    QString ports;
    for (const PQconninfoOption *o = options.get(); o->keyword; ++o) {
        if (!o->val)
            continue;
        const QByteArray key(o->keyword);
        if (key == "password") {
            address.password = SecretBytes(QByteArrayView(o->val, static_cast<qsizetype>(std::strlen(o->val))));
            continue;
        }
        const QString value = QString::fromUtf8(o->val);
        if (key == "host")
            hosts = value;
        else if (key == "port")
            ports = value;
        else if (key == "dbname")
            s.database = value;
        else if (key == "user")
            s.role = value;
        else if (key == "sslrootcert")
            s.rootCertificate = value;
        else if (key == "sslcert")
            s.clientCertificate = value;
        else if (key == "sslkey")
            s.clientKey = value;
        else if (key == "service")
            s.service = value;
        else if (key == "sslmode") {
            const auto tls = fromWord<PostgresTls>(TlsWords, value);
            if (!tls)
                return fail(ErrorKind::Input,
                    Texts::tr("sslmode is one of disable, allow, prefer, require, verify-ca and verify-full, not “%1”.").arg(value));
            s.tls = *tls;
        } else if (key == "target_session_attrs") {
            const auto target = fromWord<PostgresTarget>(TargetWords, value);
            if (!target)
                return fail(ErrorKind::Input,
                    Texts::tr("target_session_attrs is one of any, read-write, read-only, primary, standby and "
                              "prefer-standby, not “%1”.")
                        .arg(value));
            s.target = *target;
        } else if (key == "connect_timeout") {
            bool isNumber = false;
            const int seconds = value.toInt(&isNumber);
            if (!isNumber || seconds < 1 || seconds > 3600)
                return fail(ErrorKind::Input, Texts::tr("connect_timeout is a number of seconds, from 1 to 3600."));
            s.connectTimeout = std::chrono::seconds(seconds);
        } else if (key != "application_name") { // that one is ours to say
            return fail(ErrorKind::Input,
                Texts::tr("Gatehouse does not use “%1” of a PostgreSQL address. Leave it out.").arg(QString::fromLatin1(key)));
        }
    }
    auto list = hostsFrom(hosts, ports);
    if (!list)
        return tl::unexpected(list.error());
    s.hosts = std::move(*list);
    if (const auto good = s.check(); !good)
        return tl::unexpected(good.error());
    return address;
}

bool isPostgresAddress(const QString &text)
{
    const QString t = text.trimmed();
    return t.startsWith(QLatin1String("postgresql://")) || t.startsWith(QLatin1String("postgres://")) ||
           t.contains(QLatin1String("dbname=")) || t.startsWith(QLatin1String("service="));
}

QLatin1String tlsWord(PostgresTls tls)
{
    return TlsWords[static_cast<int>(tls)];
}

QLatin1String targetWord(PostgresTarget target)
{
    return TargetWords[static_cast<int>(target)];
}

QString quotedIdentifier(const QString &name)
{
    QString quoted = name;
    return u'"' + quoted.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString quotedLiteral(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\'', QStringLiteral("''"));
    // With a backslash in it, only this form means the same whatever standard_conforming_strings says.
    if (quoted.contains(u'\\'))
        return QStringLiteral(" E'") + quoted.replace(u'\\', QStringLiteral("\\\\")) + u'\'';
    return u'\'' + quoted + u'\'';
}

} // namespace gatehouse
