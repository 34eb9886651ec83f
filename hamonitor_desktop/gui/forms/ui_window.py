# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QMetaObject, QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

class Ui_Window(object):
    def setupUi(self, Window):
        if not Window.objectName():
            Window.setObjectName(u"Window")
        Window.resize(1280, 800)
        Window.setMinimumSize(QSize(480, 320))
        Window.setWindowTitle(u"HA-Monitor")
        self.central = QWidget(Window)
        self.central.setObjectName(u"central")
        self.column = QVBoxLayout(self.central)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.rooms = QStackedWidget(self.central)
        self.rooms.setObjectName(u"rooms")

        self.column.addWidget(self.rooms)

        Window.setCentralWidget(self.central)

        self.retranslateUi(Window)

        QMetaObject.connectSlotsByName(Window)
    # setupUi

    def retranslateUi(self, Window):
        pass
    # retranslateUi

