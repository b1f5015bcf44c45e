// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/actions/acting_on_odoo.h"

namespace gatehouse::testing {

namespace {

odoo::ServerSettings settingsOf(const RealOdoo &odoo)
{
    odoo::ServerSettings settings;
    settings.url = odoo.url;
    settings.database = odoo.database;
    return settings;
}

} // namespace

Officer::Officer(const RealOdoo &odoo, const QString &login, const QString &password, const QString &key)
    : answerPassword(password)
{
    odoo::Account account;
    account.login = login;
    if (key.isEmpty())
        account.password = SecretBytes(password.toUtf8());
    else
        account.apiKey = SecretBytes(key.toUtf8());
    odoo::Asking asking;
    asking.password = [this](const odoo::PasswordAsk &) -> std::optional<SecretBytes> {
        ++m_asked;
        if (beforePassword)
            beforePassword(m_asked);
        return SecretBytes(answerPassword.toUtf8());
    };
    m_server =
        std::make_unique<odoo::OdooSession>(settingsOf(odoo), std::move(account), std::move(asking), CancelToken());
    const auto profile = odoo::probe(*m_server);
    if (!profile)
        m_problem = profile.error().text;
    else
        m_profile = *profile;
    auto journal = Journal::open(m_ledger.path());
    if (!journal)
        m_problem = journal.error().text;
    else
        m_journal = std::move(*journal);
}

ActionOrder Officer::revocation(const QList<ActionTarget> &sessions)
{
    ActionOrder order;
    order.source = SourceId{1};
    order.targets = sessions;
    return order;
}

ActionOrder Officer::order(const std::vector<PolicyChange> &changes)
{
    ActionOrder order;
    order.kind = ActionKind::SetPolicies;
    order.source = SourceId{1};
    for (const PolicyChange &change : changes)
        order.targets.append(ActionTarget::ofPolicy(change));
    return order;
}

ActionOrder Officer::order(ActionKind kind, const QList<OdooPerson> &people)
{
    ActionOrder order;
    order.kind = kind;
    order.source = SourceId{1};
    for (const OdooPerson &person : people)
        order.targets.append(ActionTarget::ofUser(person.id, person.login));
    return order;
}

ActionTarget sessionOf(const OdooBrowser &browser, const OdooPerson &person)
{
    return ActionTarget::ofSession(QString::fromLatin1(browser.sessionIdentifier()), person.login, person.id);
}

bool hasWarning(const Preview &preview, WarningKind kind)
{
    return std::any_of(preview.warnings.cbegin(), preview.warnings.cend(),
        [kind](const Warning &warning) { return warning.kind == kind && !warning.text.isEmpty(); });
}

odoo::OdooCall contextCall()
{
    odoo::OdooCall call;
    call.model = QStringLiteral("res.users");
    call.method = QStringLiteral("context_get");
    return call;
}

Result<QString> makeKey(const RealOdoo &odoo, const OdooPerson &person)
{
    odoo::Account account;
    account.login = person.login;
    account.password = SecretBytes(person.password.toUtf8());
    odoo::Asking asking;
    asking.password = [&person](const odoo::PasswordAsk &) {
        return std::optional<SecretBytes>(SecretBytes(person.password.toUtf8()));
    };
    odoo::OdooSession session(settingsOf(odoo), std::move(account), std::move(asking), CancelToken());
    odoo::OdooCall create;
    create.model = QStringLiteral("res.users.apikeys.description");
    create.method = QStringLiteral("create");
    create.args = {
        {QStringLiteral("vals_list"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("gatehouse")},
                                          {QStringLiteral("duration"), QStringLiteral("1")}}}}};
    const auto made = session.act(create);
    if (!made)
        return fail(made.error().kind, made.error().text);
    odoo::OdooCall show;
    show.model = create.model;
    show.method = QStringLiteral("make_key");
    show.ids = made->toArray();
    const auto shown = session.guarded(show, QStringLiteral("to make a key"));
    if (!shown)
        return fail(shown.error().kind, shown.error().text);
    return shown->toObject().value(QLatin1String("context")).toObject().value(QLatin1String("default_key")).toString();
}

} // namespace gatehouse::testing
