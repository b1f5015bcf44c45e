// SPDX-License-Identifier: GPL-3.0-or-later
// What a server told of its rules, and of one account's security, in words.
#include "core/ledger/async_reader.h"
#include "core/ledger/writer.h"
#include "core/sync/server_source.h"
#include "ui/sources/rule_words.h"
#include "ui/sources/rules_dialog.h"
#include "ui/users/user_security.h"

#include <QDateTime>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

namespace {

ParameterView rule(const char *key, const char *value, const char *of = "")
{
    return {QStringLiteral("shop"), QLatin1String(key), QLatin1String(of), QLatin1String(value)};
}

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class TestServerRules : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_ledger;
    SourceId m_source;

private Q_SLOTS:
    void init()
    {
        m_ledger = m_dir.filePath(QStringLiteral("%1.sqlite").arg(QDateTime::currentMSecsSinceEpoch()));
        auto writer = Writer::open(m_ledger);
        QVERIFY(writer);
        m_source = *(*writer)->source(QStringLiteral("shop"));
        QVERIFY((*writer)->saveServer(m_source, QStringLiteral("{}")));
        UserRecord user;
        user.user = {7, "ada", "Ada"};
        user.active = true;
        user.administrator = true;
        user.totpEnabled = true;
        QVERIFY((*writer)->beginSync(m_source));
        (*writer)->user(user);
        QVERIFY((*writer)->commitSync(std::nullopt));
    }

    /// A reading that is whole, by an officer who may read API keys and rules and no trusted devices.
    void tell(Instant read)
    {
        auto writer = Writer::open(m_ledger);
        QVERIFY(writer);
        QVERIFY((*writer)->beginSync(m_source));
        ApiKeyRecord key;
        key.odooId = 3;
        key.user = {7, "ada", "Ada"};
        key.name = "backup script";
        key.scope = "rpc";
        (*writer)->apiKey(key);
        ParameterRecord parameter;
        parameter.key = "auth_password_policy.minlength";
        parameter.value = "12";
        (*writer)->parameter(parameter);
        odoo::ServerProfile profile;
        profile.capabilities = {{odoo::Capability::ReadApiKeys, true, {}}, {odoo::Capability::ReadParameters, true, {}},
            {odoo::Capability::ReadTrustedDevices, false, QStringLiteral("auth_totp is not installed there")}};
        SyncState state;
        state.profile = profileText(profile, read);
        state.asOf = state.finished = read;
        state.hasApiKeys = state.hasParameters = true;
        QVERIFY((*writer)->commitSync(state));
    }

    void valuesHaveWordsAndUnits_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *key, const char *value, int line, const char *told) {
            QTest::newRow(name) << key << value << line << told;
        };
        row("lock-out", "base.login_cooldown_after", "8", 0, "after 8 failures, for 1 minute(s)");
        row("lock-out by default", "base.login_cooldown_after", "", 0, "after 5 failures, for 1 minute(s) (Odoo's default)");
        row("no lock-out", "base.login_cooldown_after", "0", 0, "off");
        row("odd duration", "base.login_cooldown_duration", "90", 0, "after 5 failures, for 90 second(s)");
        row("inactivity", "sessions.max_inactivity_seconds", "7200", 1, "2 hour(s)");
        row("inactivity by default", "sessions.max_inactivity_seconds", "", 1, "7 day(s) (Odoo's default)");
        row("length", "auth_password_policy.minlength", "12", 2, "at least 12 character(s)");
        row("no length", "auth_password_policy.minlength", "0", 2, "no minimum");
        row("reset", "auth_signup.reset_password", "True", 3, "on; the link is good for 4 hour(s) (Odoo's default)");
        row("no reset", "auth_signup.reset_password", "False", 3, "off");
        row("sign-up", "auth_signup.invitation_scope", "b2c", 4, "anybody may");
        row("invited", "auth_signup.invitation_scope", "b2b", 4, "by invitation only");
        row("factor", "auth_totp.policy", "all_required", 5, "required of everybody; a code by mail without an app");
        row("factor unknown to us", "auth_totp.policy", "weekdays", 5, "weekdays");
        row("trusted", "auth_totp.trusted_device_age", "30", 6, "30 day(s)");
    }

    void valuesHaveWordsAndUnits()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, line);
        QFETCH(QString, told);
        const auto lines = ruleLines({rule(key.toLatin1().constData(), value.toLatin1().constData())});
        QCOMPARE(lines.size(), 7U);
        QCOMPARE(lines[static_cast<std::size_t>(line)].value, told);
        QVERIFY(ruleLines({}).empty());
    }

    void groupsHaveLocksOfTheirOwn()
    {
        const auto lines = ruleLines({rule("res.groups.lock_timeout", "480", "Internal User"),
            rule("res.groups.lock_timeout_mfa", "True", "Internal User"), rule("res.groups.lock_timeout_inactivity", "0", "Internal User"),
            rule("res.groups.lock_timeout_inactivity_mfa", "False", "Internal User")});
        QCOMPARE(lines.size(), 9U);
        QCOMPARE(lines[7].title, QStringLiteral("Sign in again, for Internal User"));
        QCOMPARE(lines[7].value, QStringLiteral("8 hour(s), with the second factor"));
        QCOMPARE(lines[8].value, QStringLiteral("off"));
    }

    void theDialogSaysHowOldTheyAre()
    {
        AsyncReader reader(m_ledger);
        RulesDialog dialog(reader, m_source, QStringLiteral("shop"), nullptr);
        QTRY_VERIFY(dialog.isSettled());
        QVERIFY2(textOf(dialog).contains(QStringLiteral("have not been read yet")), qPrintable(textOf(dialog)));
        tell(Instant::fromDateTime(QDateTime::currentDateTimeUtc()).plusSeconds(-7200));
        reader.refresh();
        QTRY_VERIFY2(textOf(dialog).contains(QStringLiteral("at least 12 character(s)")), qPrintable(textOf(dialog)));
        QVERIFY2(textOf(dialog).contains(QStringLiteral("Read 2 h ago")), qPrintable(textOf(dialog)));
    }

    void anAccountsSecurityIsToldAsRead()
    {
        const auto read = [this] {
            const auto reader = Reader::open(m_ledger);
            UserSecurityFacts facts;
            facts.user = (*reader)->users(defaultQuery(Subject::Users), 0, 1)->rows.front();
            facts.reading = *readUserSecurity(**reader, *facts.user);
            return facts;
        };
        UserSecurity security;
        security.setFacts(read());
        QVERIFY2(textOf(security).contains(QStringLiteral("have not been read yet")), qPrintable(textOf(security)));
        tell(Instant::fromDateTime(QDateTime::currentDateTimeUtc()).plusSeconds(-300));
        security.setFacts(read());
        const QString text = textOf(security);
        QVERIFY2(text.contains(QStringLiteral("backup script · good for rpc · never expires")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("not known: auth_totp is not installed there")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("administrator: may change Odoo's settings")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("5 min ago")), qPrintable(text));
    }
};

QTEST_MAIN(TestServerRules)
#include "test_server_rules.moc"
