// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/privacy.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QVariant>

namespace gatehouse {

namespace {

constexpr char Property[] = "gatehousePrivacyKey";

QString pseudonym(const QString &text)
{
    const QByteArray key = QCoreApplication::instance()->property(Property).toByteArray();
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(text.toUtf8(), key, QCryptographicHash::Sha256).toHex().left(4).toUpper());
}

} // namespace

bool privacyMode()
{
    const auto *app = QCoreApplication::instance();
    return app && app->property("gatehousePrivacy").toBool();
}

void setPrivacyMode(bool on)
{
    auto *app = QCoreApplication::instance();
    if (!app)
        return;
    if (on && !app->property(Property).isValid()) {
        QByteArray key(32, Qt::Uninitialized);
        for (char &byte : key)
            byte = char(QRandomGenerator::system()->bounded(256));
        app->setProperty(Property, key);
    }
    app->setProperty("gatehousePrivacy", on);
}

QString shownUser(const QString &text)
{
    if (text.isEmpty() || !privacyMode())
        return text;
    return QCoreApplication::translate("Privacy", "user %1").arg(pseudonym(text));
}

QString shownAddress(const QString &text)
{
    if (text.isEmpty() || !privacyMode())
        return text;
    return QCoreApplication::translate("Privacy", "address %1").arg(pseudonym(text));
}

} // namespace gatehouse
