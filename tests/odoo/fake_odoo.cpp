// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/odoo/fake_odoo.h"

#include "tests/odoo/recorded_answer.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrlQuery>

#include <algorithm>

#include <optional>

namespace gatehouse::testing {

namespace {

constexpr int WizardId = 5;

struct Request
{
    QByteArray method;
    QByteArray path;
    QByteArray head;
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    bool hasCookie(const QByteArray &name) const { return head.contains(name + '='); }
};

QJsonValue rpcResult(const QJsonValue &value)
{
    return QJsonObject{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")}, {QStringLiteral("id"), QJsonValue()},
        {QStringLiteral("result"), value}};
}

} // namespace

struct FakeOdoo::State
{
    Options options;
    Identity identity;

    mutable QMutex mutex;
    Harm harm = Harm::None;
    QByteArray harmPath;
    int harmTimes = 0;
    bool signedIn = false;
    bool codeWanted = false;
    bool identityKnown = false;
    bool passkeyWanted = false;
    QByteArray writtenPassword;
    QString expiredAnswer = QStringLiteral("victim-call-kw");
    int revoked = 0;
    QJsonArray ordered;   ///< ids of the last order to revoke
    bool onlyChecks = false; ///< what the identity check was wanted for does nothing
    QHash<QString, QList<QJsonValue>> answers; ///< by "model method"
    QSet<int> endedRows;  ///< device rows marked revoked
    QHash<int, int> movedOn; ///< by row: the id it is listed by since
    QList<QByteArray> asked;
    QByteArray everything;

    Answer answerTo(const Request &request);
    Answer form(const Request &request);
    Answer callKw(const QString &model, const QString &method, const QJsonArray &args, const QJsonObject &kwargs);
    Answer jsonRpc(const QJsonObject &params);
    Answer json2(const Request &request);
    QJsonValue value(const QString &model, const QString &method, const QJsonObject &kwargs);
    Answer revoke();
    Answer passwordForm();
    Answer check(const QString &password);
};

/// One HTTP request a connection, or several where it keeps them alive.
class FakeOdoo::Server final : public QTcpServer
{
public:
    explicit Server(State &state)
        : m_state(state)
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QIODevice::readyRead, this, [this, socket, buffer] {
            buffer->append(socket->readAll());
            serve(socket, *buffer);
        });
        if (m_state.options.tls) {
            const QMutexLocker lock(&m_state.mutex);
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setLocalCertificate(m_state.identity.certificate);
            tls.setPrivateKey(m_state.identity.key);
            tls.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket->setSslConfiguration(tls);
            socket->startServerEncryption();
        }
    }

private:
    void serve(QSslSocket *socket, QByteArray &buffer)
    {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request;
        request.head = buffer.first(end + 4);
        qsizetype length = 0;
        for (const QByteArray &line : request.head.split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        request.method = request.head.left(request.head.indexOf(' '));
        const qsizetype from = request.method.size() + 1;
        request.path = request.head.mid(from, request.head.indexOf(' ', from) - from);

        const QMutexLocker lock(&m_state.mutex);
        m_state.everything.append(request.head).append(request.body);
        if (!request.path.startsWith(m_state.options.path)) {
            finish(socket, Answer::page(404, "not here").bytes(false));
            return;
        }
        request.path.remove(0, m_state.options.path.size());
        m_state.asked.append(request.path);
        Harm harm = Harm::None;
        if (m_state.harm != Harm::None && m_state.harmTimes > 0 && request.path.contains(m_state.harmPath)) {
            harm = m_state.harm;
            --m_state.harmTimes;
        }
        respond(socket, request, harm);
    }

    void finish(QSslSocket *socket, const QByteArray &bytes)
    {
        socket->write(bytes);
        if (!m_state.options.keepAlive)
            socket->disconnectFromHost();
    }

    void hangUp(QSslSocket *socket)
    {
        socket->flush();
        socket->abort();
    }

    void respond(QSslSocket *socket, const Request &request, Harm harm)
    {
        const bool keep = m_state.options.keepAlive;
        const QByteArray quoting =
            "<html><body><h1>Sorry</h1><pre>" + request.head + request.body + "</pre></body></html>";
        switch (harm) {
        case Harm::None:
            return finish(socket, m_state.answerTo(request).bytes(keep));
        case Harm::Gzip:
            return finish(socket, m_state.answerTo(request).gzipped().bytes(keep));
        case Harm::Hang:
            return;
        case Harm::DropUnread:
            return hangUp(socket);
        case Harm::DropAfterTaken:
            (void)m_state.answerTo(request);
            return hangUp(socket);
        case Harm::HalfAnswer: {
            const QByteArray whole = m_state.answerTo(request).bytes(false);
            socket->write(whole.first(whole.size() - 10));
            socket->disconnectFromHost();
            return;
        }
        case Harm::NotHttp:
            return finish(socket, "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
        case Harm::BrokenJson:
            return finish(socket, Answer::json(200, "{\"jsonrpc\": \"2.0\", \"id\": 1, \"resu").bytes(keep));
        case Harm::OtherJson:
            return finish(socket, Answer::json(200, "{\"hello\": \"world\"}").bytes(keep));
        case Harm::DeepJson:
            return finish(socket, Answer::json(200, QByteArray(500'000, '[')).bytes(keep));
        case Harm::Html:
            return finish(socket, Answer::page(200, quoting).bytes(keep));
        case Harm::HugeBody:
            return finish(socket, Answer::json(200, "\"" + QByteArray(8 << 20, 'x') + "\"").bytes(keep));
        case Harm::PackedFlood: {
            static const Answer flood = Answer::json(200, QByteArray(64 << 20, ' ')).gzipped();
            return finish(socket, flood.bytes(keep));
        }
        case Harm::BrokenGzip: {
            Answer answer = m_state.answerTo(request).gzipped();
            answer.body = answer.body.first(answer.body.size() / 2);
            return finish(socket, answer.bytes(keep));
        }
        case Harm::Elsewhere: {
            Answer answer = Answer::page(307, "elsewhere");
            answer.headers.emplaceBack("Location", "http://elsewhere.invalid/web/login");
            return finish(socket, answer.bytes(keep));
        }
        case Harm::ServerError:
            return finish(socket, Answer::page(500, quoting).bytes(keep));
        case Harm::GatewayTimeout:
            (void)m_state.answerTo(request);
            return finish(socket, Answer::page(504, "<h1>504 Gateway Time-out</h1>").bytes(keep));
        case Harm::Busy:
        case Harm::BusyForHours: {
            Answer answer = Answer::page(429, "slow down");
            answer.headers.emplaceBack("Retry-After", harm == Harm::Busy ? "0" : "7200");
            return finish(socket, answer.bytes(keep));
        }
        case Harm::Unavailable:
            return finish(socket, Answer::page(503, "later").bytes(keep));
        case Harm::QuotingError: {
            const QString everything = QString::fromUtf8(request.head + request.body);
            const QJsonObject error{{QStringLiteral("name"), QStringLiteral("odoo.exceptions.UserError")},
                {QStringLiteral("message"), everything}};
            const QJsonObject body = request.path.startsWith("/json/2/")
                                         ? error
                                         : QJsonObject{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                                               {QStringLiteral("id"), QJsonValue()},
                                               {QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), 0},
                                                                             {QStringLiteral("data"), error}}}};
            return finish(
                socket, Answer::json(request.path.startsWith("/json/2/") ? 422 : 200, QJsonDocument(body).toJson())
                            .bytes(keep));
        }
        }
    }

    State &m_state;
};

Answer FakeOdoo::State::answerTo(const Request &request)
{
    const QByteArray &path = request.path;
    const QJsonObject params = request.json().value(QLatin1String("params")).toObject();
    Answer answer;
    if (path == "/web/webclient/version_info") {
        answer = Answer::recorded(QStringLiteral("version-webclient"));
    } else if (path == "/web/database/list") {
        answer = Answer::recorded(QStringLiteral("database-list-refused"));
    } else if (path.startsWith("/hop/")) {
        const int left = path.mid(5).toInt();
        answer = Answer::page(left == 0 ? 200 : 303, "hop");
        if (left > 0)
            answer.headers.emplaceBack("Location", options.path + "/hop/" + QByteArray::number(left - 1));
    } else if (path == "/json/version") {
        answer = options.before19
                     ? Answer::page(404, "not found")
                     : Answer::json(200, "{\"version_info\":[19,0,0,\"final\",0,\"\"],\"version\":\"19.0\"}");
    } else if (path == "/web/session/authenticate") {
        const bool right = params.value(QLatin1String("password")).toString() == QLatin1String(Password);
        codeWanted = right && options.secondFactor && !request.hasCookie("td_id");
        signedIn = right && !codeWanted;
        answer = Answer::recorded(!right       ? QStringLiteral("login-wrong-password")
                                  : codeWanted ? QStringLiteral("login-totp-1-uid-null")
                                               : QStringLiteral("login-ok"));
    } else if (path == "/web/login/totp") {
        answer = form(request);
    } else if (path == "/web/session/destroy") {
        signedIn = false;
        answer = Answer::value(rpcResult({}));
    } else if (path == "/jsonrpc") {
        answer = jsonRpc(params);
    } else if (path.startsWith("/json/2/")) {
        answer = json2(request);
    } else if (path.startsWith("/web/")) {
        if (!signedIn || !request.hasCookie("session_id"))
            answer = Answer::recorded(expiredAnswer);
        else if (path == "/web/session/get_session_info")
            answer = Answer::recorded(QStringLiteral("session-info"));
        else if (path == "/web/session/check")
            answer = Answer::recorded(QStringLiteral("session-check-ok"));
        else
            answer = callKw(params.value(QLatin1String("model")).toString(),
                params.value(QLatin1String("method")).toString(), params.value(QLatin1String("args")).toArray(),
                params.value(QLatin1String("kwargs")).toObject());
    } else {
        answer = Answer::page(404, "not found");
    }
    answer.echoId(request.json().value(QLatin1String("id")));
    return answer;
}

Answer FakeOdoo::State::form(const Request &request)
{
    if (request.method == "GET")
        return Answer::recorded(QStringLiteral("login-totp-2-form"));
    const QUrlQuery fields(QString::fromUtf8(request.body));
    if (!codeWanted || fields.queryItemValue(QStringLiteral("csrf_token")).isEmpty())
        return Answer::page(400, "<h1>400</h1><p>Session expired (invalid CSRF token)</p>");
    if (fields.queryItemValue(QStringLiteral("totp_token")) != QLatin1String(Code))
        return Answer::recorded(QStringLiteral("login-totp-wrong-code"));
    codeWanted = false;
    signedIn = true;
    return Answer::recorded(QStringLiteral("login-totp-3-ok-remember"));
}

Answer FakeOdoo::State::revoke()
{
    onlyChecks = false;
    if (!identityKnown) {
        passkeyWanted = options.passkey;
        return Answer::recorded(QStringLiteral("revoke-device-2-asks-identity"));
    }
    if (std::any_of(ordered.begin(), ordered.end(), [this](const QJsonValue &id) { return movedOn.contains(id.toInt()); }))
        return Answer::recorded(QStringLiteral("revoke-batch-with-a-missing-id"));
    ++revoked;
    for (const QJsonValue &id : std::as_const(ordered))
        endedRows.insert(movedOn.key(id.toInt(), id.toInt()));
    return Answer::recorded(QStringLiteral("revoke-device-4-identity-ok"));
}

/// Guarded, and does nothing.
Answer FakeOdoo::State::passwordForm()
{
    onlyChecks = true;
    if (!identityKnown) {
        passkeyWanted = options.passkey;
        return Answer::recorded(QStringLiteral("revoke-device-2-asks-identity"));
    }
    return Answer::value(rpcResult(QJsonObject{{QStringLiteral("type"), QStringLiteral("ir.actions.act_window")},
        {QStringLiteral("res_model"), QStringLiteral("change.password.own")}, {QStringLiteral("target"), QStringLiteral("new")}}));
}

Answer FakeOdoo::State::check(const QString &password)
{
    if (passkeyWanted || password != QLatin1String(Password))
        return Answer::recorded(QStringLiteral("revoke-device-3-identity-wrong-password"));
    identityKnown = true;
    return onlyChecks ? passwordForm() : revoke();
}

Answer FakeOdoo::State::callKw(
    const QString &model, const QString &method, const QJsonArray &args, const QJsonObject &kwargs)
{
    if (method == QLatin1String("revoke") && model.startsWith(QLatin1String("res."))) {
        if (model != QLatin1String(options.bySession ? "res.session" : "res.device"))
            return Answer::page(404, "no such method");
        ordered = args.at(0).toArray();
        return revoke();
    }
    if (model == QLatin1String("res.users") && method == QLatin1String("preference_change_password"))
        return passwordForm();
    if (model == QLatin1String("res.users.identitycheck")) {
        if (method == QLatin1String("run_check"))
            return check(
                options.before19
                    ? QString::fromUtf8(writtenPassword)
                    : kwargs.value(QLatin1String("context")).toObject().value(QLatin1String("password")).toString());
        if (method == QLatin1String("write")) {
            writtenPassword =
                kwargs.value(QLatin1String("vals")).toObject().value(QLatin1String("password")).toString().toUtf8();
            return Answer::value(rpcResult(true));
        }
        if (method == QLatin1String("action_use_password"))
            passkeyWanted = false;
        if (args.isEmpty() || args.at(0).toArray().at(0).toInt() != WizardId)
            return method == QLatin1String("fields_get") ? Answer::value(rpcResult(value(model, method, kwargs)))
                                                         : Answer::page(400, "no such wizard");
    }
    return Answer::value(rpcResult(value(model, method, kwargs)));
}

QJsonValue FakeOdoo::State::value(const QString &model, const QString &method, const QJsonObject &kwargs)
{
    if (const auto told = answers.find(model + u' ' + method); told != answers.end() && !told->isEmpty())
        return told->size() > 1 ? told->takeFirst() : told->constFirst();
    if (method == QLatin1String("context_get"))
        return QJsonObject{{QStringLiteral("lang"), QStringLiteral("en_US")}, {QStringLiteral("uid"), 2}};
    if (method == QLatin1String("has_group"))
        return true;
    if (method == QLatin1String("fields_get")) {
        const QJsonArray methods{QJsonArray{QStringLiteral("password"), QStringLiteral("Password")},
            QJsonArray{QStringLiteral("webauthn"), QStringLiteral("Passkey")}};
        QJsonObject fields{{QStringLiteral("password"), QJsonObject{{QStringLiteral("store"), options.before19}}}};
        if (!options.before19)
            fields.insert(QStringLiteral("auth_method"),
                QJsonObject{{QStringLiteral("store"), true}, {QStringLiteral("selection"), methods}});
        return fields;
    }
    if (model == QLatin1String("res.users.identitycheck") && method == QLatin1String("read"))
        return QJsonArray{QJsonObject{{QStringLiteral("id"), WizardId},
            {QStringLiteral("auth_method"), passkeyWanted ? QStringLiteral("webauthn") : QStringLiteral("password")}}};
    if (method == QLatin1String("read"))
        return QJsonArray{QJsonObject{{QStringLiteral("id"), 2}, {QStringLiteral("login"), QLatin1String(Login)},
            {QStringLiteral("name"), QStringLiteral("Administrator")}, {QStringLiteral("share"), false}}};
    if (method == QLatin1String("search_read")) {
        int after = 0;
        std::optional<QJsonArray> wanted;
        for (const QJsonValue &term : kwargs.value(QLatin1String("domain")).toArray()) {
            if (term.toArray().at(0).toString() == QLatin1String("id"))
                after = std::max(after, term.toArray().at(2).toInt());
            if (term.toArray().at(0).toString() == QLatin1String("session_identifier"))
                wanted = term.toArray().at(2).toArray();
        }
        QJsonArray rows;
        for (int id = after + 1; id <= DeviceRows && rows.size() < kwargs.value(QLatin1String("limit")).toInt(80); ++id) {
            const QString identifier = identifierOf(id);
            const bool ended = endedRows.contains(id);
            if ((wanted && !wanted->contains(identifier)) || (ended && model != QLatin1String("res.device.log")))
                continue;
            rows.append(QJsonObject{{QStringLiteral("id"), movedOn.value(id, id)}, {QStringLiteral("user_id"), 2},
                {QStringLiteral("session_identifier"), identifier},
                {QStringLiteral("last_activity"), QStringLiteral("2026-11-22 00:09:03")},
                {QStringLiteral("revoked"), ended}});
        }
        return rows;
    }
    return true;
}

Answer FakeOdoo::State::jsonRpc(const QJsonObject &params)
{
    const QJsonArray args = params.value(QLatin1String("args")).toArray();
    if (params.value(QLatin1String("method")).toString() == QLatin1String("authenticate"))
        return Answer::recorded(args.at(2).toString() == QLatin1String(Key)
                                    ? QStringLiteral("jsonrpc-authenticate-apikey")
                                    : QStringLiteral("jsonrpc-authenticate-wrong"));
    if (args.at(2).toString() != QLatin1String(Key))
        return Answer::recorded(QStringLiteral("jsonrpc-authenticate-wrong"));
    if (args.at(4).toString() == QLatin1String("revoke"))
        return Answer::recorded(QStringLiteral("jsonrpc-guarded-method-refused"));
    return Answer::value(rpcResult(value(args.at(3).toString(), args.at(4).toString(), args.at(6).toObject())));
}

Answer FakeOdoo::State::json2(const Request &request)
{
    if (options.before19)
        return Answer::page(404, "<h1>Not Found</h1>");
    if (!request.head.contains(QByteArray("Authorization: bearer ") + Key + "\r\n"))
        return Answer::recorded(QStringLiteral("json2-bad-key"));
    const QList<QByteArray> parts = request.path.split('/');
    const QString model = QString::fromUtf8(parts.value(3));
    const QString method = QString::fromUtf8(parts.value(4));
    const QJsonObject body = request.json();
    if (model == QLatin1String("res.device") && method == QLatin1String("revoke")) {
        passkeyWanted = options.passkey;
        return Answer::recorded(QStringLiteral("json2-revoke-1-asks-identity"));
    }
    if (method == QLatin1String("run_check")) {
        const bool right =
            body.value(QLatin1String("context")).toObject().value(QLatin1String("password")).toString() ==
            QLatin1String(Password);
        if (!right)
            return Answer::json(422,
                R"({"name":"odoo.exceptions.UserError","message":"Incorrect Password, try again or click on Forgot Password to reset your password."})");
        ++revoked;
        return Answer::recorded(QStringLiteral("json2-revoke-3-identity-ok"));
    }
    return Answer::value(value(model, method, body));
}

FakeOdoo::FakeOdoo(const Options &options)
    : m_state(std::make_unique<State>())
{
    m_state->options = options;
    m_server = new Server(*m_state);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server, [this] { m_server->listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    m_port = m_server->serverPort();
}

FakeOdoo::~FakeOdoo()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl FakeOdoo::url() const
{
    QUrl url;
    url.setScheme(m_state->options.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    url.setPath(QString::fromUtf8(m_state->options.path));
    return url;
}

void FakeOdoo::arm(Harm harm, const QByteArray &path, int times)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->harm = harm;
    m_state->harmPath = path;
    m_state->harmTimes = times;
}

void FakeOdoo::refuse()
{
    QMetaObject::invokeMethod(
        m_server, [this] { m_server->close(); }, Qt::BlockingQueuedConnection);
}

void FakeOdoo::present(const Identity &identity)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->identity = identity;
}

void FakeOdoo::endSession()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->signedIn = false;
    m_state->identityKnown = false;
    m_state->expiredAnswer = QStringLiteral("victim-call-kw");
}

void FakeOdoo::answer(const QString &model, const QString &method, const QList<QJsonValue> &answers)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->answers.insert(model + u' ' + method, answers);
}

void FakeOdoo::endSessionByIdleness()
{
    endSession();
    const QMutexLocker lock(&m_state->mutex);
    m_state->expiredAnswer = QStringLiteral("lock-inactivity-jsonrpc");
}

QString FakeOdoo::identifierOf(int row)
{
    return QStringLiteral("galho16HnS5I3TKhjNQMBgRwh7GX3SpT1cKLnKgt%1").arg(row, 2, 10, QLatin1Char('0'));
}

void FakeOdoo::moveOn(int row)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->movedOn.insert(row, DeviceRows + row);
}

int FakeOdoo::revoked() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->revoked;
}

QList<QByteArray> FakeOdoo::asked() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->asked;
}

int FakeOdoo::timesAsked(const QByteArray &path) const
{
    int times = 0;
    for (const QByteArray &one : asked())
        times += one.contains(path) ? 1 : 0;
    return times;
}

QByteArray FakeOdoo::everything() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->everything;
}

QList<QByteArray> FakeOdoo::secrets()
{
    QList<QByteArray> all{Password, Key, Code};
    for (const char *name : {"login-ok", "login-totp-1-uid-null", "login-totp-3-ok-remember", "session-info",
             "revoke-device-4-identity-ok"}) {
        const Answer answer = Answer::recorded(QString::fromLatin1(name));
        for (const auto &header : answer.headers) {
            if (header.first == "Set-Cookie")
                all.append(header.second.mid(header.second.indexOf('=') + 1, 30));
        }
    }
    return all;
}

} // namespace gatehouse::testing
