// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/action_words.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/text_table.h"
#include "core/domain/short_identifier.h"

#include <QJsonArray>

namespace gatehouse {

QJsonObject previewObject(const QString &source, const Preview &preview)
{
    QJsonArray warnings;
    for (const Warning &w : preview.warnings) {
        warnings.append(QJsonObject{{QStringLiteral("kind"), QString(warningKey(w.kind))},
            {QStringLiteral("text"), w.text}, {QStringLiteral("serious"), w.serious},
            {QStringLiteral("subjects"), QJsonArray::fromStringList(w.subjects)}});
    }
    QJsonObject object{{QStringLiteral("preview"), true}, {QStringLiteral("source"), source},
        {QStringLiteral("action"), QString(actionKey(preview.kind))}, {QStringLiteral("possible"), preview.possible},
        {QStringLiteral("targets"), preview.targets}, {QStringLiteral("users"), preview.users},
        {QStringLiteral("sessions"), preview.sessions}, {QStringLiteral("busy"), preview.busy},
        {QStringLiteral("api_keys"), static_cast<qint64>(preview.apiKeys.size())},
        {QStringLiteral("trusted_devices"), static_cast<qint64>(preview.trustedDevices.size())},
        {QStringLiteral("wants_password"), preview.wantsPassword}, {QStringLiteral("warnings"), warnings}};
    if (preview.missing)
        object.insert(QStringLiteral("missing"), QString(odoo::capabilityKey(preview.missing->what)));
    return object;
}

QString previewText(const QString &source, const Preview &preview)
{
    QString text = QStringLiteral("%1: %2: ").arg(printable(source), actionTitle(preview.kind)) +
                   (preview.kind == ActionKind::SetPolicies
                           ? Ctl::tr("%n change(s)", nullptr, preview.targets)
                           : Ctl::tr("%n user(s)", nullptr, preview.users) + QStringLiteral(", ") +
                                 Ctl::tr("%n session(s)", nullptr, preview.sessions)) +
                   QLatin1Char('\n');
    constexpr qsizetype namesShown = 10;
    for (const Warning &w : preview.warnings) {
        text += (w.serious ? QStringLiteral("  ! ") : QStringLiteral("  - ")) + printable(w.text);
        if (!w.subjects.isEmpty())
            text += QStringLiteral(" (") + printable(w.subjects.mid(0, namesShown).join(QStringLiteral(", "))) +
                    (w.subjects.size() > namesShown ? QStringLiteral(", …)") : QStringLiteral(")"));
        text += QLatin1Char('\n');
    }
    return text;
}

QJsonObject reportObject(const QString &source, const ActionReport &report)
{
    QJsonArray targets;
    for (const ActionResult &r : report.results) {
        const TargetResult result = r.result.value_or(TargetResult());
        QJsonObject target{{QStringLiteral("subject"), r.target.subject},
            {QStringLiteral("outcome"), QString(outcomeKey(result.outcome))}, {QStringLiteral("proof"), result.proof},
            {QStringLiteral("proved_at"), result.provedAt.toIso()},
            {QStringLiteral("watch_until"), result.watchUntil.toIso()},
            {QStringLiteral("survived"), result.survived.isKnown()}};
        if (r.target.isSession())
            target.insert(QStringLiteral("session"), shortIdentifier(r.target.identifier));
        else
            target.insert(QStringLiteral("odoo_id"), static_cast<qint64>(r.target.odooId));
        targets.append(target);
    }
    return {{QStringLiteral("source"), source}, {QStringLiteral("action"), QString(actionKey(report.kind))},
        {QStringLiteral("journal"), static_cast<qint64>(report.entry.value)},
        {QStringLiteral("outcome"), QString(outcomeKey(report.outcome))},
        {QStringLiteral("done"), report.count(Outcome::Done)},
        {QStringLiteral("refused"), report.count(Outcome::Refused)},
        {QStringLiteral("unknown"), report.count(Outcome::Unknown)}, {QStringLiteral("watched"), report.watched()},
        {QStringLiteral("survived"), report.survived()}, {QStringLiteral("targets"), targets}};
}

QString reportText(const ActionReport &report)
{
    QString text;
    for (const ActionResult &r : report.results) {
        const TargetResult result = r.result.value_or(TargetResult());
        text += QStringLiteral("%1: %2: %3\n")
                    .arg(printable(r.target.subject), outcomeText(result.outcome), printable(result.proof));
    }
    text += Ctl::tr("Journal entry %1: %2 done, %3 refused, %4 unknown.\n")
                .arg(report.entry.value)
                .arg(report.count(Outcome::Done))
                .arg(report.count(Outcome::Refused))
                .arg(report.count(Outcome::Unknown));
    if (report.watched() > 0)
        text += Ctl::tr(
            "%n of them was in use within the last hour and may have outlived its revocation unseen: \"gatehousectl "
            "journal --look\" tells within the hour.\n",
            nullptr, report.watched());
    if (report.survived() > 0)
        text += Ctl::tr("%n of them lives on. Changing the password or suspending the user ends it for sure.\n",
            nullptr, report.survived());
    return text;
}

} // namespace gatehouse
