// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/install.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace gatehouse {

namespace {

/// The application's from then on.
bool install(QTranslator *translator, bool loaded)
{
    if (loaded)
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
    return loaded;
}

} // namespace

void installTranslations(const QLocale &locale)
{
    const QString folder = QStringLiteral(":/i18n");
    // The sources are English, but "%n row(s)" is only for people once its plurals are looked up.
    auto *english = new QTranslator(QCoreApplication::instance());
    install(english, english->load(QStringLiteral("gatehouse_en"), folder));

    auto *words = new QTranslator(QCoreApplication::instance());
    if (!install(words, words->load(locale, QStringLiteral("gatehouse"), QStringLiteral("_"), folder)))
        return;
    // In the same language: a dialog that asks in one and answers in another helps nobody.
    const QLocale spoken(words->language());
    auto *qt = new QTranslator(QCoreApplication::instance());
    const QString installed = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(qt, qt->load(spoken, QStringLiteral("qtbase"), QStringLiteral("_"), folder) ||
                    qt->load(spoken, QStringLiteral("qtbase"), QStringLiteral("_"), installed));
}

} // namespace gatehouse
