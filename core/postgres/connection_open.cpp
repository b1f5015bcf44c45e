// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/connection.h"

#include "core/postgres/connection_state.h"
#include "core/postgres/wait.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstring>

namespace gatehouse {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

/// Keywords and values for libpq, with the password among them wiped afterwards.
class Parameters
{
public:
    ~Parameters()
    {
        for (QByteArray &value : m_values)
            wipe(value);
    }
    void add(const char *key, const QByteArray &value)
    {
        m_keys.push_back(key);
        m_values.push_back(value);
    }
    void add(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            add(key, value.toUtf8());
    }
    postgres::ConnectionPtr start() const
    {
        std::vector<const char *> keys(m_keys.begin(), m_keys.end());
        std::vector<const char *> values;
        for (const QByteArray &value : m_values)
            values.push_back(value.constData());
        keys.push_back(nullptr);
        values.push_back(nullptr);
        return postgres::ConnectionPtr(PQconnectStartParams(keys.data(), values.data(), 0));
    }

private:
    std::vector<const char *> m_keys;
    std::vector<QByteArray> m_values;
};

void addAllBut(Parameters &parameters, const PostgresSettings &settings, const PostgresSession &session)
{
    parameters.add("dbname", settings.database);
    parameters.add("user", settings.role);
    parameters.add("sslrootcert", settings.rootCertificate);
    parameters.add("sslcert", settings.clientCertificate);
    parameters.add("sslkey", settings.clientKey);
    parameters.add("service", settings.service);
    parameters.add("application_name", session.applicationName);
    parameters.add("client_encoding", QByteArray("UTF8"));
    // Kerberos may sign us in, but what encrypts is TLS, so that what is said of it is true.
    parameters.add("gssencmode", QByteArray("disable"));
    parameters.add("keepalives_idle", QByteArray("20"));
    parameters.add("keepalives_interval", QByteArray("10"));
    parameters.add("keepalives_count", QByteArray("3"));
    parameters.add("tcp_user_timeout", QByteArray("30000"));
}

/// What a service of pg_service.conf stands for. libpq alone knows how to find and read it, and tells once a connection
/// has been begun; that one is dropped before anything is said on it.
Result<PostgresSettings> withService(const PostgresSettings &settings, const PostgresSession &session, SecretBytes *password)
{
    if (settings.service.isEmpty())
        return settings;
    PostgresSettings resolved = settings;
    Parameters parameters;
    QByteArray hosts;
    QByteArray ports;
    for (const PostgresHost &host : settings.hosts) {
        hosts += (hosts.isEmpty() ? "" : ",") + host.name.toUtf8();
        ports += (ports.isEmpty() ? "" : ",") + QByteArray::number(host.port);
    }
    if (!hosts.isEmpty()) {
        parameters.add("host", hosts);
        parameters.add("port", ports);
    }
    addAllBut(parameters, settings, session);
    const postgres::ConnectionPtr begun = parameters.start();
    PQconninfoOption *options = begun ? PQconninfo(begun.get()) : nullptr;
    if (!options)
        return fail(ErrorKind::Storage, Texts::tr("There is no memory left for a connection to a database."));
    // A service that is not there leaves the connection without options.
    QString words;
    SecretBytes found;
    const PostgresSettings unset;
    for (PQconninfoOption *o = options; o->keyword; ++o) {
        if (!o->val)
            continue;
        const QByteArray key(o->keyword);
        if (key == "password") {
            found = SecretBytes(QByteArrayView(o->val, static_cast<qsizetype>(std::strlen(o->val))));
            std::fill_n(o->val, std::strlen(o->val), '\0');
            continue;
        }
        const bool isOurs = key == "host" || key == "port" || key == "dbname" || key == "user" || key == "sslrootcert" ||
                            key == "sslcert" || key == "sslkey" || key == "target_session_attrs";
        // libpq fills in "prefer" where nothing is said, which is not what Automatic means: said by the service or not
        // cannot be told for that one word, and then the stricter reading holds.
        const bool isSaidMode = key == "sslmode" && QByteArray(o->val) != "prefer";
        if ((isOurs || isSaidMode) && *o->val)
            words += QString::fromLatin1(key) + QStringLiteral("='") +
                     QString::fromUtf8(o->val).replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'")) +
                     QStringLiteral("' ");
    }
    PQconninfoFree(options);
    if (PQstatus(begun.get()) == CONNECTION_BAD && !words.contains(QLatin1String("host='")))
        return fail(ErrorKind::Input,
            Texts::tr("The service “%1” could not be used: %2").arg(settings.service, postgres::trimmedMessage(PQerrorMessage(begun.get()))));
    auto address = postgresAddressFrom(words);
    if (!address)
        return tl::unexpected(address.error());
    resolved.hosts = address->settings.hosts;
    resolved.database = address->settings.database;
    resolved.role = address->settings.role;
    if (resolved.tls == PostgresTls::Automatic)
        resolved.tls = address->settings.tls;
    resolved.rootCertificate = address->settings.rootCertificate;
    if (!address->settings.clientKey.isEmpty()) {
        resolved.clientCertificate = address->settings.clientCertificate;
        resolved.clientKey = address->settings.clientKey;
    }
    if (resolved.target == PostgresTarget::Any)
        resolved.target = address->settings.target;
    if (password->isEmpty())
        *password = std::move(found);
    return resolved;
}

/// By the stage at which it stopped and not by libpq's words, which are in the language of the system.
PostgresProblem connectProblem(PGconn *connection, ConnStatusType stage, PostgresTarget target)
{
    PostgresProblem problem = postgres::problemFromVerbose(PQerrorMessage(connection));
    if (!problem.sqlState.isEmpty())
        return problem;
    // It had let us in and told its version: then it is not of the kind that is wanted.
    if (target != PostgresTarget::Any && PQparameterStatus(connection, "server_version")) {
        problem.trouble = PostgresTrouble::WrongServer;
        return problem;
    }
    switch (stage) {
    case CONNECTION_SSL_STARTUP:
        problem.trouble = PostgresTrouble::Tls;
        break;
    case CONNECTION_CHECK_WRITABLE:
    case CONNECTION_CHECK_TARGET:
    case CONNECTION_CHECK_STANDBY:
    case CONNECTION_CONSUME:
        problem.trouble = PostgresTrouble::WrongServer;
        break;
    case CONNECTION_AWAITING_RESPONSE:
        // Our side refuses (a password is asked for and we have none, channel binding), or the server left.
        problem.trouble = PQconnectionNeedsPassword(connection) ? PostgresTrouble::NotAuthenticated : PostgresTrouble::Unreachable;
        break;
    default:
        problem.trouble = PostgresTrouble::Unreachable;
        break;
    }
    return problem;
}

struct Attempt
{
    postgres::ConnectionPtr connection;
    PostgresProblem problem;
};

Attempt tryHost(const PostgresSettings &settings, const PostgresHost &host, PostgresTarget target, const SecretBytes &password,
    const PostgresSession &session, const CancelToken &cancel)
{
    Attempt attempt;
    {
        Parameters parameters;
        PostgresSettings alone = settings;
        alone.service.clear(); // resolved already
        parameters.add("host", host.name.toUtf8());
        parameters.add("port", QByteArray::number(host.port));
        addAllBut(parameters, alone, session);
        parameters.add("sslmode", tlsWord(host.isLoopback() && settings.tls == PostgresTls::Automatic ? PostgresTls::Prefer
                                                                                                      : settings.effectiveTls()));
        parameters.add("target_session_attrs", targetWord(target));
        if (!password.isEmpty())
            parameters.add("password", QByteArray(password.expose().data(), password.size()));
        attempt.connection = parameters.start();
    }
    PGconn *connection = attempt.connection.get();
    if (!connection) {
        attempt.problem = {PostgresTrouble::Other, {}, Texts::tr("There is no memory left for a connection to a database.")};
        return attempt;
    }
    // So that the server's refusal comes with its SQLSTATE, for which libpq has no other way at this stage.
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);
    const auto until = Clock::now() + settings.connectTimeout;
    PostgresPollingStatusType wants = PGRES_POLLING_WRITING;
    ConnStatusType stage = PQstatus(connection);
    if (stage == CONNECTION_BAD) {
        attempt.problem = connectProblem(connection, CONNECTION_NEEDED, target);
        attempt.connection.reset();
        return attempt;
    }
    while (wants != PGRES_POLLING_OK) {
        bool isReady = false;
        while (!isReady) {
            const auto left = std::chrono::duration_cast<milliseconds>(until - Clock::now());
            if (cancel.isCancelled() || left.count() <= 0) {
                attempt.problem = {cancel.isCancelled() ? PostgresTrouble::Cancelled : PostgresTrouble::TimedOut, {},
                    Texts::tr("No connection within %n second(s).", nullptr, static_cast<int>(settings.connectTimeout.count()))};
                attempt.connection.reset();
                return attempt;
            }
            isReady = postgres::waitForSocket(PQsocket(connection), wants == PGRES_POLLING_READING,
                          wants == PGRES_POLLING_WRITING, std::min(left, milliseconds(50))) == postgres::Readiness::Ready;
        }
        if (const ConnStatusType now = PQstatus(connection); now != CONNECTION_BAD)
            stage = now;
        wants = PQconnectPoll(connection);
        if (wants == PGRES_POLLING_FAILED) {
            attempt.problem = connectProblem(connection, stage, target);
            attempt.connection.reset();
            return attempt;
        }
    }
    PQsetErrorVerbosity(connection, PQERRORS_DEFAULT);
    PQsetnonblocking(connection, 1);
    // Notices are for people at a terminal.
    PQsetNoticeReceiver(connection, [](void *, const PGresult *) {}, nullptr);
    return attempt;
}

QByteArray inMilliseconds(milliseconds time)
{
    return QByteArray::number(static_cast<qlonglong>(time.count()));
}

} // namespace

namespace postgres {

PostgresProblem problemFromVerbose(const QByteArray &message)
{
    PostgresProblem problem;
    // "…: FATAL:  28P01: password authentication failed for user "x"\nLOCATION:  auth_failed, auth.c:338\n". The word
    // before the state is in the server's language, the rest is not.
    static const QRegularExpression verbose(
        QStringLiteral("^(?:.*: )?\\S+:  ([0-9A-Z]{5}): (.*)$"), QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(message);
    const auto match = verbose.match(text);
    if (match.hasMatch()) {
        problem.sqlState = match.captured(1).toLatin1();
        problem.message = match.captured(2).trimmed();
        problem.trouble = troubleOf(problem.sqlState);
    } else {
        problem.message = trimmedMessage(message.constData());
        problem.trouble = PostgresTrouble::Other;
    }
    return problem;
}

} // namespace postgres

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const PostgresSettings &given, const SecretBytes &givenPassword,
    const PostgresSession &session, const CancelToken &cancel, PostgresProblem *problem)
{
    PostgresProblem scratch;
    PostgresProblem &last = problem ? *problem : scratch;
    last = {};
    if (const auto good = given.check(); !good)
        return tl::unexpected(good.error());
    if (givenPassword.expose().contains('\0'))
        return fail(ErrorKind::Input, Texts::tr("The password holds a NUL character, which PostgreSQL does not know."));
    SecretBytes password = givenPassword.clone();
    auto resolved = withService(given, session, &password);
    if (!resolved)
        return tl::unexpected(resolved.error());
    const PostgresSettings &settings = *resolved;

    std::vector<std::pair<PostgresHost, PostgresTarget>> candidates;
    for (const PostgresHost &host : settings.hosts)
        candidates.emplace_back(host, settings.target == PostgresTarget::PreferStandby ? PostgresTarget::Standby : settings.target);
    if (settings.target == PostgresTarget::PreferStandby)
        for (const PostgresHost &host : settings.hosts)
            candidates.emplace_back(host, PostgresTarget::Any);

    auto state = std::make_unique<State>();
    QStringList words;
    for (const auto &[host, target] : candidates) {
        Attempt attempt = tryHost(settings, host, target, password, session, cancel);
        if (attempt.connection) {
            state->connection = std::move(attempt.connection);
            state->facts.host = host;
            break;
        }
        // One host's "not the primary" says less than another's "nobody there".
        if (last.trouble == PostgresTrouble::None || attempt.problem.trouble != PostgresTrouble::WrongServer)
            last = attempt.problem;
        words.append(candidates.size() > 1 ? QStringLiteral("%1:%2: %3").arg(host.name).arg(host.port).arg(attempt.problem.message)
                                           : attempt.problem.message);
        // Asking the next server with the same wrong password only locks the account sooner.
        if (attempt.problem.trouble == PostgresTrouble::NotAuthenticated || attempt.problem.trouble == PostgresTrouble::Cancelled)
            break;
    }
    if (!state->connection) {
        words.removeDuplicates();
        last.message = words.join(QStringLiteral(" · "));
        return tl::unexpected(postgres::errorOf(last, settings.display()));
    }

    state->settings = settings;
    state->session = session;
    state->cancel = cancel;
    if (session.answerTimeout.count() == 0 && session.statementTimeout.count() > 0)
        state->session.answerTimeout = session.statementTimeout + std::chrono::seconds(15);
    const PGconn *handle = state->handle();
    PostgresFacts &facts = state->facts;
    facts.serverVersion = PQserverVersion(handle);
    facts.serverVersionText = QString::fromUtf8(PQparameterStatus(handle, "server_version"));
    facts.processId = PQbackendPID(handle);
    facts.isTls = PQsslInUse(state->handle()) != 0;
    if (facts.isTls) {
        facts.tlsProtocol = QString::fromLatin1(PQsslAttribute(state->handle(), "protocol"));
        facts.tlsCipher = QString::fromLatin1(PQsslAttribute(state->handle(), "cipher"));
    }
    facts.tls = facts.host.isLoopback() && settings.tls == PostgresTls::Automatic ? PostgresTls::Prefer : settings.effectiveTls();
    facts.isVerified = facts.host.isLoopback() || (facts.isTls && facts.tls == PostgresTls::VerifyFull);

    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(std::move(state)));
    State &s = *connection->m_state;
    const auto failed = [&](const Error &error) {
        last = s.problem;
        return tl::unexpected(error);
    };
    // By set_config() and not as start-up options, which poolers refuse.
    const QByteArray setUp = "SELECT pg_catalog.set_config('TimeZone', 'UTC', false),"
                             " pg_catalog.set_config('standard_conforming_strings', 'on', false),"
                             " pg_catalog.set_config('statement_timeout', '" +
                             inMilliseconds(session.statementTimeout) + "', false), pg_catalog.set_config('lock_timeout', '" +
                             inMilliseconds(session.lockTimeout) +
                             "', false), pg_catalog.set_config('idle_in_transaction_session_timeout', '" +
                             inMilliseconds(session.idleInTransactionTimeout) +
                             "', false), pg_catalog.set_config('default_transaction_read_only', '" +
                             (session.readOnly ? "on" : "off") + "', false)";
    if (const auto done = connection->exec(setUp); !done)
        return failed(done.error());
    auto who = connection->prepare("SELECT current_database()::text, session_user::text,"
                                   " (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user),"
                                   " pg_catalog.pg_is_in_recovery(),"
                                   " (SELECT rolvaliduntil FROM pg_catalog.pg_roles WHERE rolname = session_user),"
                                   " pg_catalog.clock_timestamp()");
    if (!who)
        return failed(who.error());
    const auto row = (*who)->step();
    if (!row)
        return failed(row.error());
    PostgresFacts &known = s.facts;
    known.database = (*who)->string(0);
    known.role = (*who)->string(1);
    known.isSuperuser = (*who)->integer(2) != 0;
    known.isStandby = (*who)->integer(3) != 0;
    if (!(*who)->isNull(4) && (*who)->integer(4) != INT64_MAX)
        known.passwordEnds = Instant::fromMs((*who)->integer(4));
    known.serverTime = Instant::fromMs((*who)->integer(5));
    (*who)->reset();
    return connection;
}

} // namespace gatehouse
