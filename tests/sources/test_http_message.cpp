// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_rpc/cookie_jar.h"
#include "core/sources/odoo_rpc/http_client.h"
#include "core/sources/odoo_rpc/http_message.h"
#include "core/sources/odoo_rpc/json_rpc.h"
#include "core/sources/odoo_rpc/json_text.h"
#include "core/sources/odoo_rpc/login_form.h"

#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::odoo;
using State = AnswerReader::State;
Q_DECLARE_METATYPE(gatehouse::odoo::AnswerReader::State)

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnswers_data();
    void readsAnswers();
    void formFieldsAreEncoded();
    void headersCannotBeSplit();
    void cookies();
    void retryAfterInBothForms();
    void jsonOfSecrets();
    void wordsOfServersAreMadeHarmless();
    void formsAreRead();
    void faultsOfEveryVersion_data();
    void faultsOfEveryVersion();
};

void TestHttpMessage::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keep");
    const auto row = [](const char *name, const QByteArray &bytes, State state, const QByteArray &body = {},
                         bool keep = false) { QTest::addRow("%s", name) << bytes << state << body << keep; };
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", State::Done, "hello", true);
    row("length, close", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", State::Done,
        "hello");
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello", State::Done, "hello");
    row("bytes behind it", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1", State::Done, "hello");
    row("bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", State::Done, "hello", true);
    row("no reason", "HTTP/1.1 204\r\n\r\n", State::Done, "", true);
    row("continue first", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", State::Done,
        "ok", true);
    row("until close", "HTTP/1.1 200 OK\r\n\r\nhello", State::Done, "hello");
    row("chunks",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nT: 1\r\n\r\n",
        State::Done, "hello world", true);
    row("chunk too long for its size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n",
        State::Broken);
    row("chunk of no size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", State::Broken);
    row("chunk beyond the limit", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n", State::TooLong, {},
        true);
    row("chunks that break off", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", State::Body, "hel",
        true);
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", State::Broken, {},
        true);
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello", State::Broken, {}, true);
    row("length beyond the limit", "HTTP/1.1 200 OK\r\nContent-Length: 1000001\r\n\r\n", State::TooLong, {}, true);
    row("body beyond the limit", "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1'000'001, 'x'), State::TooLong);
    row("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", State::Body, "hel", true);
    row("half a head", "HTTP/1.1 200 OK\r\nContent-Le", State::Head);
    row("not HTTP", "SSH-2.0-OpenSSH", State::Broken);
    row("HTTP/2", "HTTP/2 200 OK\r\n\r\n", State::Broken);
    row("no such status", "HTTP/1.1 999 OK\r\n\r\n", State::Broken);
    row("a line that is no header", "HTTP/1.1 200 OK\r\nnothing\r\n\r\n", State::Broken);
    row("head without end", "HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'x'), State::Broken);
}

void TestHttpMessage::readsAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(State, state);
    QFETCH(QByteArray, body);
    QFETCH(bool, keep);
    // At once, and in small pieces: the same comes out.
    for (const qsizetype step : {bytes.size(), qsizetype(bytes.size() > 10'000 ? 1021 : 1)}) {
        AnswerReader reader(1'000'000);
        for (qsizetype at = 0; at < bytes.size() && reader.state() != State::Done && reader.state() != State::Broken &&
                               reader.state() != State::TooLong;
             at += step)
            reader.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        reader.close();
        QCOMPARE(reader.state(), state);
        if (state == State::Done) {
            QCOMPARE(reader.body(), body);
            if (step == bytes.size())
                QCOMPARE(reader.keepAlive(), keep);
        }
    }
}

void TestHttpMessage::formFieldsAreEncoded()
{
    QByteArray form;
    appendFormField(form, "login", "a b&c=d");
    appendFormField(form, "password", "ü+%\r\n");
    QCOMPARE(form, QByteArray("login=a%20b%26c%3Dd&password=%C3%BC%2B%25%0D%0A"));
}

void TestHttpMessage::headersCannotBeSplit()
{
    HttpRequest request;
    const SecretBytes key{QByteArrayView("key\r\nX-Evil: 1")};
    request.bearer = &key;
    request.headers.emplaceBack("X-Odoo-Database", "db\r\nX-Evil: 2");
    const QByteArray head = requestHead(request, "/web", "odoo.test", "a=b\nX-Evil: 3");
    QVERIFY2(!head.contains("\nX-Evil"), head.constData());
    QVERIFY(head.startsWith("GET /web HTTP/1.1\r\nHost: odoo.test\r\n"));
    QVERIFY(head.endsWith("\r\n\r\n"));
    QVERIFY(head.contains("Gatehouse/"));
}

void TestHttpMessage::cookies()
{
    const auto value = [](const CookieJar &jar, const char *name) {
        const SecretBytes *found = jar.find(name);
        return found ? found->expose().toByteArray() : QByteArray("none");
    };
    CookieJar jar;
    jar.take("session_id=first; Expires=Mon, 22 Nov 2027 00:08:58 GMT; Max-Age=604800; HttpOnly; Path=/");
    jar.take("session_id=second; Max-Age=604800");
    jar.take("td_id=trusted; SameSite=Lax");
    QCOMPARE(value(jar, "session_id"), QByteArray("second"));
    QByteArray header;
    jar.appendHeaderValue(header);
    QCOMPARE(header, QByteArray("session_id=second; td_id=trusted"));
    jar.take("td_id=gone; Max-Age=0");
    QCOMPARE(value(jar, "td_id"), QByteArray("none"));
    jar.take("session_id=");
    QCOMPARE(value(jar, "session_id"), QByteArray("none"));
    jar.take("bad name=x");
    jar.take("nothing");
    jar.take("x=a\r\nEvil: 1");
    jar.take("long=" + QByteArray(5000, 'x'));
    QVERIFY(jar.isEmpty());
    for (int i = 0; i < 100; ++i)
        jar.take("c" + QByteArray::number(i) + "=v");
    header.clear();
    jar.appendHeaderValue(header);
    QCOMPARE(header.count('='), CookieJar::MostCookies);
}

void TestHttpMessage::retryAfterInBothForms()
{
    HttpAnswer answer;
    const Instant now = *parseInstant("2026-11-22 00:00:00");
    QVERIFY(!retryAfter(answer, now));
    answer.headers = {{"retry-after", "120"}};
    QCOMPARE(retryAfter(answer, now)->count(), 120'000);
    answer.headers = {{"Retry-After", "Sun, 22 Nov 2026 00:01:00 GMT"}};
    QCOMPARE(retryAfter(answer, now)->count(), 60'000);
    answer.headers = {{"Retry-After", "Sat, 21 Nov 2026 00:01:00 GMT"}};
    QCOMPARE(retryAfter(answer, now)->count(), 0);
    answer.headers = {{"Retry-After", "soon"}};
    QVERIFY(!retryAfter(answer, now));
    answer.headers = {{"Retry-After", "99999999999"}};
    QCOMPARE(retryAfter(answer, now)->count(), 86'400'000);
}

void TestHttpMessage::jsonOfSecrets()
{
    const SecretBytes secret{QByteArrayView("a\"b\\c\n\x01 \xc3\xbc")};
    QByteArray text;
    appendJson(text, QJsonObject{{QStringLiteral("x"), 1}}, "password", &secret);
    const auto parsed = parseJson(text, QStringLiteral("host"));
    QVERIFY(parsed);
    QCOMPARE(parsed->toObject().value(QLatin1String("password")).toString().toUtf8(), secret.expose().toByteArray());
    QCOMPARE(parsed->toObject().value(QLatin1String("x")).toInt(), 1);
    text.clear();
    appendJson(text, QJsonObject(), "password", &secret);
    QVERIFY(parseJson(text, QStringLiteral("host")));
    for (const char *bare : {"true", "null", "5", "\"x\"", "[]"})
        QVERIFY(parseJson(bare, QStringLiteral("host")));
    for (const char *wrong : {"", "1,2", "{", "nul", "{} {}"})
        QVERIFY(!parseJson(wrong, QStringLiteral("host")));
    QVERIFY(!parseJson(QByteArray(3000, '[') + QByteArray(3000, ']'), QStringLiteral("host")));
}

void TestHttpMessage::wordsOfServersAreMadeHarmless()
{
    QCOMPARE(serverWords(QStringLiteral("  one\r\n\ttwo \x1b[31m")), QStringLiteral("one two [31m"));
    QCOMPARE(serverWords(QString(QChar(0x202e)) + QStringLiteral("abc")), QStringLiteral("abc"));
    QVERIFY(serverWords(QString(10'000, QLatin1Char('x'))).size() <= 301);
}

void TestHttpMessage::formsAreRead()
{
    const QByteArray page =
        "<form><input type=\"hidden\" name=\"csrf_token\" value=\"0762eb9fo18\"/><input name=\"totp_token\"/>"
        "<p class=\"alert alert-danger\" role=\"alert\">\n  Can&#39;t &lt;b&gt; <i>now</i>\n</p></form>";
    QCOMPARE(csrfToken(page), QByteArray("0762eb9fo18"));
    QCOMPARE(formAlert(page), QStringLiteral("Can't <b> now"));
    QVERIFY(asksForCode(page));
    QVERIFY(!codeWasMailed(page));
    QVERIFY(csrfToken("<input name=\"csrf_token\" value=\"<script>\">").isEmpty());
    QVERIFY(csrfToken("<input name=\"csrf_token\" value=\"unclosed").isEmpty());
    QVERIFY(formAlert("<p class=\"alert-danger\"").isEmpty());
    QVERIFY(!asksForCode("<html></html>"));
}

void TestHttpMessage::faultsOfEveryVersion_data()
{
    QTest::addColumn<QString>("pythonClass");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const char *pythonClass, const char *message, Fault fault) {
        QTest::addRow("%s", name) << QString::fromLatin1(pythonClass) << QString::fromLatin1(message)
                                  << static_cast<int>(fault);
    };
    row("19 model", "werkzeug.exceptions.NotFound", "404 Not Found: The requested URL was not found",
        Fault::UnknownModel);
    row("18 model by session", "builtins.KeyError", "'res.session'", Fault::UnknownModel);
    row("18 model by key", "odoo.exceptions.UserError", "Object res.session doesn't exist", Fault::UnknownModel);
    row("some other key", "builtins.KeyError", "'name'", Fault::Other);
    row("method", "builtins.AttributeError", "The method 'res.device.nope' does not exist", Fault::UnknownMethod);
    row("password", "odoo.exceptions.UserError",
        "Incorrect Password, try again or click on Forgot Password to reset your password.", Fault::WrongPassword);
    row("a sentence", "odoo.exceptions.ValidationError", "Not so.", Fault::UserError);
    row("gone", "odoo.exceptions.MissingError", "Record does not exist or has been deleted.", Fault::MissingRecord);
    row("idle", "odoo.addons.auth_timeout.models.ir_http.CheckIdentityException",
        "User 12 needs to confirm his identity", Fault::IdentityNeeded);
    row("database", "odoo.exceptions.AccessError", "Database not found.", Fault::NoDatabase);
    row("rights", "odoo.exceptions.AccessError", "You are not allowed to access 'Devices' (res.device) records.",
        Fault::AccessError);
}

void TestHttpMessage::faultsOfEveryVersion()
{
    QFETCH(QString, pythonClass);
    QFETCH(QString, message);
    QFETCH(int, fault);
    QCOMPARE(static_cast<int>(faultOf(pythonClass, message)), fault);
}

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "test_http_message.moc"
